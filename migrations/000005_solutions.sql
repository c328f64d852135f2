-- A saved analysis: the recipe and every figure it gave; and the viewpoints read from its factors.
create table solutions (
  id                      uuid primary key default gen_random_uuid(),
  study_id                uuid not null references studies (id) on delete cascade,
  name                    text not null,
  reason_for_factor_count text not null,
  recipe                  jsonb not null,
  figures                 jsonb not null,
  input                   jsonb not null,
  input_digest            text not null,
  analysis_version        text not null,
  saved_by                uuid references researchers (id),
  saved_at                timestamptz not null,
  slug                    text not null unique,
  published_at            timestamptz
);
comment on table  solutions                         is 'A recipe and all its figures, saved under a name; the figures are the server''s own.';
comment on column solutions.reason_for_factor_count is 'The researcher''s reason for this number of factors.';
comment on column solutions.figures                 is 'A Solution of analysis/model/solution.ts.';
comment on column solutions.input                   is 'The StudyData the figures came from.';
comment on column solutions.input_digest            is 'SHA-256 of the canonical input, hexadecimal.';
comment on column solutions.slug                    is 'The readers'' page is /v/<slug>.';
comment on column solutions.published_at            is 'Null: readers cannot see it.';
create index solutions_study_id on solutions (study_id);

create table viewpoints (
  solution_id  uuid not null references solutions (id) on delete cascade,
  factor_index smallint not null check (factor_index >= 0),
  name         text not null,
  narrative    text not null,
  revision     integer not null default 1,
  updated_at   timestamptz not null,
  primary key (solution_id, factor_index)
);
comment on table  viewpoints           is 'A factor interpreted: its name and the researcher''s text.';
comment on column viewpoints.narrative is 'Plain paragraphs, separated by an empty line.';
comment on column viewpoints.revision  is 'Counts edits, so that two tabs never overwrite each other unseen.';
