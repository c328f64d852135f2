-- What readers get of a published solution, frozen; and who may read it.
create table editions (
  id           uuid primary key default gen_random_uuid(),
  solution_id  uuid not null references solutions (id) on delete cascade,
  number       integer not null check (number >= 1),
  content      jsonb not null check (jsonb_typeof(content) = 'object'),
  note         text not null default '',
  published_at timestamptz not null,
  published_by uuid references researchers (id) on delete set null,
  unique (solution_id, number)
);
comment on table  editions              is 'A solution as readers get it, frozen when it was published; never changed, only followed by the next.';
comment on column editions.number       is 'From 1; readers get the highest.';
comment on column editions.content      is 'EditionContent of server/contract/published-viewpoints.ts: no person, no Q-sort, no loading, no z-score.';
comment on column editions.note         is 'What is new in it, in the researcher''s words, for readers.';
comment on column editions.published_by is 'Null: the program, for a demo or for what was published before there were editions; or a researcher who is gone.';

-- A guard against mistakes of the program, not against its owner: whoever withdraws may have their part erased, in a
-- transaction that says so; nothing else of an edition ever changes, but that its publisher may be forgotten.
create function refuse_edition_change() returns trigger language plpgsql as $$
begin
  if (new.id, new.solution_id, new.number, new.note, new.published_at)
       is not distinct from (old.id, old.solution_id, old.number, old.note, old.published_at)
     and (new.published_by is null or new.published_by = old.published_by)
     and (new.content = old.content or current_setting('standpoint.erasing', true) = 'on')
  then return new;
  end if;
  raise exception 'editions is immutable once published' using errcode = 'restrict_violation';
end $$;
create trigger editions_immutable before update on editions for each row execute function refuse_edition_change();

alter table solutions
  add column audience        text   not null default 'everybody' check (audience in ('everybody', 'share-holders')),
  add column withdrawn_sorts uuid[] not null default '{}',
  add column counts_as_saved jsonb;
comment on column solutions.audience        is 'Who may read it while it is published: everybody at /v/<slug>, or only who holds a share link.';
comment on column solutions.withdrawn_sorts is 'Random keys, as in withdrawals, of the participations whose Q-sorts the figures rest on and that are withdrawn; compared, never shown.';
comment on column solutions.counts_as_saved is '{qSortCount, undefinedCount, opposedCounts}: numbers of Q-sorts before the first was withdrawn, for readers; null while none was.';
comment on column withdrawals.participation_id is 'A random key; says what to erase again after a backup was restored, and stands in solutions.withdrawn_sorts.';
