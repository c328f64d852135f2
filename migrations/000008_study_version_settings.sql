-- How a version is sorted, in which languages, what is asked besides, and where people go on afterwards; and what a
-- participation keeps of the way it began.
alter table study_versions
  add column translations        jsonb   not null default '[]' check (jsonb_typeof(translations) = 'array'),
  add column questions           jsonb   not null default '[]' check (jsonb_typeof(questions) = 'array'),
  add column has_piles           boolean not null default true,
  add column has_try_out         boolean not null default false,
  add column external_parameters text[]  not null default '{}',
  add column completion          jsonb   not null default '{"kind": "none"}',
  add column access_code_hash    text,
  add column withdrawal_days     integer check (withdrawal_days >= 0),
  add column move_times_purpose  text    not null default '',
  add column is_lab              boolean not null default false;
comment on column study_versions.language            is 'Of the words in this row, its statements and its conditions; BCP 47.';
comment on column study_versions.translations        is 'The same words in other languages: [{language, title, card, consentText, instruction, disagreePole, agreePole, statements, questions}].';
comment on column study_versions.questions           is 'Asked before and after the sort; Question of server/contract/question.ts.';
comment on column study_versions.has_piles           is 'Are the cards read onto three piles first.';
comment on column study_versions.external_parameters is 'Names of parameters of the link that are kept on agreement, e.g. PROLIFIC_PID.';
comment on column study_versions.completion          is 'Where people go on: {kind: none}, {kind: code, code} or {kind: redirect, url with {PARAMETER}}.';
comment on column study_versions.access_code_hash    is 'argon2id of the access code all participants share; null: none is asked.';
comment on column study_versions.withdrawal_days     is 'Days after handing in until which the receipt withdraws a sort; null: no end; 0: not at all.';
comment on column study_versions.move_times_purpose  is 'What the time of each move is used for, as participants are told; empty: such times are not kept.';
comment on column study_versions.is_lab              is 'Many participants on one computer.';

alter table participations
  add column language     text,
  add column external_ids jsonb not null default '{}' check (jsonb_typeof(external_ids) = 'object');
update participations set language = study_versions.language
  from study_versions where study_versions.id = study_version_id and origin = 'collected';
alter table participations
  add check (origin <> 'collected' or language is not null);
comment on column participations.language     is 'The one agreed to and sorted in, BCP 47; null for imported and simulated people.';
comment on column participations.external_ids is 'Declared parameters of the link, e.g. {"PROLIFIC_PID": "…"}.';

create table declines (
  study_version_id uuid primary key references study_versions (id) on delete cascade,
  declined_count   integer not null check (declined_count >= 1)
);
comment on table declines is 'How many people did not agree to take part; nothing else about them.';
