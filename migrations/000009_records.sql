-- How each Q-sort came about, what its participant answered besides, and that somebody withdrew.
alter table q_sorts add column has_doubtful_times boolean not null default false;
comment on column q_sorts.has_doubtful_times is 'A time the participant''s clock gave could not be and is stored as unknown.';

create table sorting_records (
  q_sort_id       uuid primary key references q_sorts (id) on delete cascade,
  piles           text[] not null,
  placed_by       text[] not null,
  step_times      jsonb not null,
  move_count      integer not null check (move_count >= 0),
  undo_count      integer not null check (undo_count >= 0),
  mode_switches   integer not null check (mode_switches >= 0),
  device_class    text not null check (device_class in ('phone', 'tablet', 'desktop')),
  viewport_width  integer not null check (viewport_width >= 0),
  viewport_height integer not null check (viewport_height >= 0)
);
comment on table  sorting_records            is 'How a Q-sort came about, as far as the page saw it.';
comment on column sorting_records.piles      is 'Pile each statement was last put on, in order of statements.position; null: on none.';
comment on column sorting_records.placed_by  is 'What each statement''s final placement was made with, in order of statements.position; null: unknown.';
comment on column sorting_records.step_times is '[{step, activeMs, idleMs}]; a time that could not be is null.';

create table answers (
  q_sort_id    uuid not null references q_sorts (id) on delete cascade,
  question_key text not null,
  answer       jsonb not null,
  primary key (q_sort_id, question_key)
);
comment on table  answers        is 'What a participant answered besides the sort.';
comment on column answers.answer is 'Words, a number, keys of options, or a key per row of a matrix.';

create table sorting_logs (
  q_sort_id uuid primary key references q_sorts (id) on delete cascade,
  moves     jsonb not null check (jsonb_typeof(moves) = 'array')
);
comment on table  sorting_logs       is 'Every move of a sort with its time; only where the study card names a purpose for it.';
comment on column sorting_logs.moves is '[{moveId, move, by, isGuided, atMs}], oldest first; atMs since the first card was shown.';

create table withdrawals (
  participation_id uuid primary key,
  study_id         uuid not null references studies (id) on delete cascade,
  withdrawn_at     timestamptz not null
);
comment on table  withdrawals                  is 'That somebody took their sort back. Nothing of theirs is left.';
comment on column withdrawals.participation_id is 'A random key that stands in no other table any more; says what to erase again after a backup was restored.';

alter table solutions add column withdrawn_count integer not null default 0 check (withdrawn_count >= 0);
comment on column solutions.withdrawn_count is 'Q-sorts withdrawn since the figures were computed: their rows are gone, the rest stays as published.';
