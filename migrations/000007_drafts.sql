-- What a participant has done so far: an append-only log of moves, and what is kept beside it. Erased when the Q-sort
-- is handed in, or 30 days after the last move.
create table drafts (
  participation_id uuid not null references participations (id) on delete cascade,
  condition_id     uuid not null references conditions_of_instruction (id),
  occasion         smallint not null check (occasion >= 1),
  branch           integer not null check (branch >= 0),
  revision         integer not null check (revision >= 0),
  page             jsonb,
  updated_at       timestamptz not null,
  primary key (participation_id, condition_id, occasion)
);
comment on table  drafts            is 'Unfinished Q-sorts, so that a personal link goes on anywhere.';
comment on column drafts.branch     is 'The branch that counts; one more each time a device''s own log was chosen over the server''s.';
comment on column drafts.revision   is 'Moves in that branch.';
comment on column drafts.page       is 'What is kept besides the moves: step, reasons and answers so far, times; the last one written.';
comment on column drafts.updated_at is 'Erased 30 days later.';
create index drafts_updated_at on drafts (updated_at);

create table draft_moves (
  participation_id uuid not null,
  condition_id     uuid not null,
  occasion         smallint not null,
  branch           integer not null check (branch >= 0),
  sequence         integer not null check (sequence >= 0),
  move_id          uuid not null,
  move             jsonb not null,
  primary key (participation_id, condition_id, occasion, branch, sequence),
  unique (participation_id, condition_id, occasion, branch, move_id),
  foreign key (participation_id, condition_id, occasion) references drafts on delete cascade
);
comment on table  draft_moves          is 'Every move of an unfinished Q-sort, as the participant made it; never changed.';
comment on column draft_moves.sequence is 'Place in its branch, from 0.';
comment on column draft_moves.move_id  is 'Made by the device, so that a move that arrives twice is known again.';
comment on column draft_moves.move     is '{move, by, isGuided, atMs}; atMs is null unless the study card names a purpose for times.';
create trigger draft_moves_append_only before update on draft_moves for each row execute function refuse_change();
