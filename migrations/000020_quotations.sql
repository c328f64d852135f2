-- Words of participants that stand in a report: chosen by one act, cleared for readers by another.
create table quotations (
  id                uuid        primary key default gen_random_uuid(),
  solution_id       uuid        not null references solutions (id) on delete cascade,
  factor_index      smallint    not null check (factor_index >= 0),
  participation_id  uuid        not null references participations (id) on delete cascade,
  statement_id      uuid        references statements (id),
  words             text        not null,
  consent_statement text,
  chosen_by         uuid        references researchers (id) on delete set null,
  chosen_by_name    text        not null,
  chosen_at         timestamptz not null,
  cleared_by        uuid        references researchers (id) on delete set null,
  cleared_by_name   text,
  cleared_at        timestamptz,
  check ((cleared_at is null) = (cleared_by_name is null))
);
create index quotations_solution on quotations (solution_id, factor_index);
create index quotations_participation on quotations (participation_id);
comment on table  quotations                   is 'Words a participant said or wrote that were chosen for a viewpoint; gone when the participant is.';
comment on column quotations.statement_id      is 'Whose reason the words are from; null: from the interview.';
comment on column quotations.words             is 'Contained in the source, piece by piece; pieces joined by an ellipsis.';
comment on column quotations.consent_statement is 'For imported people, who were not asked here: how they agreed to be quoted, in the researcher''s words.';
comment on column quotations.chosen_by_name    is 'As it was then; stays when the account goes.';
comment on column quotations.cleared_at        is 'When a person looked at the words and let readers have them; null: nobody has.';
