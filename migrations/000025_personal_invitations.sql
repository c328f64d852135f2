-- Who may come in: anybody with the study's link, whoever knows its shared code, or only whoever was invited in person.
alter table study_versions
  add column is_by_invitation boolean not null default false;
comment on column study_versions.is_by_invitation is 'Is a personal link or code needed to take part.';

create table personal_invitations (
  id               uuid primary key default gen_random_uuid(),
  study_id         uuid not null references studies (id) on delete cascade,
  number           integer not null check (number >= 1),
  kind             text not null check (kind in ('link', 'code')),
  secret_sha256    bytea not null unique,
  label            text,
  is_used          boolean not null default false,
  participation_id uuid unique references participations (id) on delete cascade,
  made_at          timestamptz not null,
  revoked_at       timestamptz,
  unique (study_id, number),
  check (participation_id is null or is_used)
);
comment on table  personal_invitations                  is 'Personal links and personal codes; withdrawing a sort takes its invitation along.';
comment on column personal_invitations.number           is 'What researchers call it: 1, 2 … in the study.';
comment on column personal_invitations.kind             is 'A link to be sent, or a code to be typed from a letter.';
comment on column personal_invitations.secret_sha256    is 'Of the link''s token or the code; neither is stored anywhere.';
comment on column personal_invitations.label            is 'Whom it is for, as the researcher wrote it; identifying, erased at the study''s date.';
comment on column personal_invitations.is_used          is 'Did somebody agree to take part with it.';
comment on column personal_invitations.participation_id is 'Who that is; null in anonymous studies, where no way leads from an invitation to an answer.';
comment on column personal_invitations.revoked_at       is 'Since when it opens nothing any more.';
