-- From how many people on readers are shown the array of a viewpoint; a study may ask for more than the policy does.
alter table studies
  add column array_from_definers smallint not null default 3 check (array_from_definers between 3 and 50);
comment on column studies.array_from_definers is 'From how many defining people on readers are shown a viewpoint''s array; 3 is the policy, a study may ask for more.';
