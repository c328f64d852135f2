-- A study and its published versions: Q-set, grid, conditions of instruction. A version never changes.
create table studies (
  id          uuid primary key default gen_random_uuid(),
  slug        text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  title       text not null,
  owner_id    uuid references researchers (id),
  provenance  text not null check (provenance in ('collected', 'imported', 'simulated', 'already-published')),
  is_demo     boolean not null default false,
  is_open     boolean not null,
  created_at  timestamptz not null
);
comment on table  studies            is 'One piece of research.';
comment on column studies.owner_id   is 'Null for demo studies, which every signed-in researcher may work on.';
comment on column studies.provenance is 'simulated and already-published studies are exempt from the disclosure rules, and say so everywhere.';
comment on column studies.is_open    is 'Does it take Q-sorts now.';

create table study_versions (
  id                 uuid primary key default gen_random_uuid(),
  study_id           uuid not null references studies (id) on delete cascade,
  number             integer not null check (number >= 1),
  language           text not null,
  card               jsonb not null,
  consent_text       text not null,
  distribution       jsonb not null check (jsonb_typeof(distribution) = 'array'),
  reasons_asked_for  smallint[] not null,
  published_at       timestamptz not null,
  unique (study_id, number)
);
comment on table  study_versions                   is 'What participants are shown; immutable, an edit makes a new version.';
comment on column study_versions.card              is '{ownerName, purpose, viewers, retention, withdrawal, contact, minutes}';
comment on column study_versions.distribution      is '[{value, capacity}], lowest value first.';
comment on column study_versions.reasons_asked_for is 'Grid values of the columns whose cards are asked a reason.';

create table statements (
  id               uuid primary key default gen_random_uuid(),
  study_version_id uuid not null references study_versions (id) on delete cascade,
  position         integer not null check (position >= 1),
  label            text not null,
  text             text not null,
  source           text check (source in ('media', 'social-media', 'job-description', 'forum', 'literature', 'interview')),
  unique (study_version_id, position),
  unique (study_version_id, label)
);
comment on table  statements          is 'The Q-set of one version.';
comment on column statements.position is 'Place in the Q-set, from 1.';
comment on column statements.label    is 'What researchers call it: the number, or the name in an imported file.';
comment on column statements.source   is 'The kind of source the words came from.';

create table conditions_of_instruction (
  id               uuid primary key default gen_random_uuid(),
  study_version_id uuid not null references study_versions (id) on delete cascade,
  position         integer not null check (position >= 1),
  instruction      text not null,
  disagree_pole    text not null,
  agree_pole       text not null,
  unique (study_version_id, position)
);
comment on table conditions_of_instruction is 'The question under which the statements are sorted; most studies have one.';

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is immutable once published', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger study_versions_immutable before update on study_versions for each row execute function refuse_change();
create trigger statements_immutable before update on statements for each row execute function refuse_change();
create trigger conditions_immutable before update on conditions_of_instruction for each row execute function refuse_change();
