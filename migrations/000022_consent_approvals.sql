-- A machine-drafted consent text opens no study until a person has read it and says so.
create table consent_approvals (
  study_id    uuid not null references studies (id) on delete cascade,
  text_sha256 text not null,
  language    text not null,
  approved_by uuid references researchers (id) on delete set null,
  approved_at timestamptz not null,
  primary key (study_id, text_sha256)
);
comment on table  consent_approvals             is 'Who read which consent text, and takes it for the study''s own. A changed text is another text.';
comment on column consent_approvals.text_sha256 is 'Of the text, hexadecimal; as participations.consent_sha256.';
comment on column consent_approvals.approved_by is 'Null: the account is gone.';
