-- Who works on a study besides its owner, and as what.
create table study_members (
  study_id      uuid not null references studies (id) on delete cascade,
  researcher_id uuid not null references researchers (id) on delete cascade,
  role          text not null check (role in ('editor', 'analyst', 'interviewer', 'reader')),
  added_at      timestamptz not null,
  primary key (study_id, researcher_id)
);
comment on table  study_members      is 'Who works on a study besides its owner, who stands in studies.owner_id.';
comment on column study_members.role is 'What they may do: ROLE_MAY of server/policies/may.ts.';
create index study_members_researcher_id on study_members (researcher_id);
