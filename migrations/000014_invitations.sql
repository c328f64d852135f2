-- Links by which somebody becomes a researcher of this installation, or joins one study in a role.
create table invitations (
  id          uuid primary key default gen_random_uuid(),
  token_hash  bytea not null unique,
  email       text not null check (email = lower(email)),
  study_id    uuid references studies (id) on delete cascade,
  role        text check (role in ('editor', 'analyst', 'interviewer', 'reader')),
  invited_by  uuid not null references researchers (id) on delete cascade,
  created_at  timestamptz not null,
  expires_at  timestamptz not null,
  accepted_at timestamptz,
  accepted_by uuid references researchers (id) on delete set null,
  revoked_at  timestamptz,
  check ((study_id is null) = (role is null)),
  check (accepted_at is null or revoked_at is null)
);
comment on table  invitations            is 'Links by which somebody becomes a researcher here, or joins a study in a role; each works once.';
comment on column invitations.token_hash is 'SHA-256 of the link''s token; the token itself is stored nowhere.';
comment on column invitations.email      is 'Whom the invitation was meant for; whoever holds the link may accept it.';
comment on column invitations.study_id   is 'The study to join; null: this installation, without any study.';
comment on column invitations.revoked_at is 'Taken back, or replaced by a newer one for the same address.';
create index invitations_study_id on invitations (study_id);
create index invitations_invited_by on invitations (invited_by);
create index invitations_accepted_by on invitations (accepted_by);
