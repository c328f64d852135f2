-- That an owner was told of the day on which what identifies people in a study goes.
create table retention_notices (
  study_id          uuid not null references studies (id) on delete cascade,
  identifiers_until date not null,
  told_at           timestamptz not null,
  primary key (study_id, identifiers_until)
);
comment on table  retention_notices                   is 'That the owner of a study was told by letter of the day on which what identifies people goes; one a day named.';
comment on column retention_notices.identifiers_until is 'The day that was told of.';
