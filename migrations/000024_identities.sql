-- What says who somebody is, apart from what they sorted: parameters of the link and identifying answers move into a
-- table of their own, which only the owner and editors named for it may read, and which is emptied at the study's date.
create table identities (
  participation_id uuid primary key references participations (id) on delete cascade,
  study_id         uuid not null references studies (id) on delete cascade,
  external_ids     jsonb not null default '{}' check (jsonb_typeof(external_ids) = 'object'),
  answers          jsonb not null default '{}' check (jsonb_typeof(answers) = 'object'),
  identity_sha256  bytea,
  unique (study_id, identity_sha256)
);
comment on table  identities                 is 'What says who somebody is, apart from what they sorted. Erased at the study''s date.';
comment on column identities.external_ids    is 'Declared parameters of the link, e.g. {"PROLIFIC_PID": "…"}.';
comment on column identities.answers         is 'Answers to questions marked as identifying, by key.';
comment on column identities.identity_sha256 is 'Of the parameters that make a person unique in the study; null: none do.';

insert into identities (participation_id, study_id, external_ids)
     select id, study_id, external_ids from participations where external_ids <> '{}';
alter table participations drop column external_ids;

create table identity_readers (
  study_id      uuid not null references studies (id) on delete cascade,
  researcher_id uuid not null references researchers (id) on delete cascade,
  named_at      timestamptz not null,
  primary key (study_id, researcher_id)
);
comment on table identity_readers is 'Editors whom the owner named to see who is who; it counts only while they are editors.';

alter table study_versions
  add column external_identity text[] not null default '{}';
comment on column study_versions.external_identity is 'Those of external_parameters that together make a person unique; empty: none do.';
