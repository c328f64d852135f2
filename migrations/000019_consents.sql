-- What people may agree to besides taking part, item by item, and what each answered.
alter table study_versions
  add column consent_items jsonb not null default '[]' check (jsonb_typeof(consent_items) = 'array');
comment on column study_versions.consent_items is 'Asked besides taking part: [{item, words}]; item is quotation, recognition or eligibility; empty words: the standard ones.';

create table consents (
  participation_id uuid        not null references participations (id) on delete cascade,
  item             text        not null check (item in ('quotation', 'recognition', 'eligibility')),
  is_given         boolean     not null,
  study_version_id uuid        not null references study_versions (id),
  words_sha256     text        not null,
  language         text        not null,
  answered_at      timestamptz not null,
  primary key (participation_id, item)
);
comment on table  consents                  is 'What a participant answered to each item asked besides taking part; one that was not asked has no row.';
comment on column consents.item             is 'quotation: my words may be quoted; recognition: a viewpoint of one or two may be shown; eligibility: I may take part.';
comment on column consents.study_version_id is 'The version that asked.';
comment on column consents.words_sha256     is 'Of the words beside the box, hexadecimal.';
comment on column consents.language         is 'Of those words, BCP 47.';
