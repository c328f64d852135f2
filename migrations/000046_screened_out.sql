-- Where whoever may not take part goes on to: panels such as Prolific tell them from people who are done by another code.
alter table study_versions
  add column screened_out jsonb not null default '{"kind": "none"}';
comment on column study_versions.screened_out is 'Where people go on who left the box empty that everybody has to tick; like completion. Nothing is kept of them.';
