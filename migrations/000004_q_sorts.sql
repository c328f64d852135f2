-- A finished Q-sort belongs to (participation, condition of instruction, occasion); the first accepted one stands.
create table q_sorts (
  id               uuid primary key default gen_random_uuid(),
  participation_id uuid not null references participations (id) on delete cascade,
  condition_id     uuid not null references conditions_of_instruction (id),
  occasion         smallint not null default 1 check (occasion >= 1),
  study_version_id uuid not null references study_versions (id),
  grid_values      smallint[] not null,
  body_sha256      bytea not null,
  receipt_sha256   bytea unique,
  sorting_ms       integer check (sorting_ms >= 0),
  submitted_at     timestamptz not null,
  unique (participation_id, condition_id, occasion)
);
comment on table  q_sorts              is 'One person''s complete placement of the Q-set.';
comment on column q_sorts.occasion     is 'First, second … time the same person sorts under the same condition.';
comment on column q_sorts.grid_values  is 'Grid value of each statement, in order of statements.position.';
comment on column q_sorts.body_sha256  is 'Of the accepted placements and reasons, so that the same ones again get the same answer.';
comment on column q_sorts.receipt_sha256 is 'Of the receipt code, which only the personal link gives back: it is derived from it, and stored nowhere. Null for imported and simulated sorts.';
comment on column q_sorts.sorting_ms   is 'Milliseconds from the first card shown to pressing Submit, by the participant''s clock; null if unknown.';
create index q_sorts_study_version_id on q_sorts (study_version_id);

create table reasons (
  q_sort_id    uuid not null references q_sorts (id) on delete cascade,
  statement_id uuid not null references statements (id),
  text         text not null,
  primary key (q_sort_id, statement_id)
);
comment on table reasons is 'Why a participant put a card where it is, in their words.';

create table interviews (
  participation_id uuid primary key references participations (id) on delete cascade,
  words            text not null,
  is_composed      boolean not null
);
comment on table  interviews             is 'The talk that accompanies a Q-sort.';
comment on column interviews.is_composed is 'Written for a demo study, not said by anybody.';
