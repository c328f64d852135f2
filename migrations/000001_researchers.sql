-- Who may design and analyse: researchers, their sessions, and the one-time set-up link that makes the first one.
create table researchers (
  id            uuid primary key default gen_random_uuid(),
  email         text not null unique check (email = lower(email)),
  name          text not null,
  password_hash text not null,
  created_at    timestamptz not null
);
comment on table  researchers               is 'People who design studies and analyse them.';
comment on column researchers.password_hash is 'argon2id, with its parameters.';

create table sessions (
  token_hash    bytea primary key,
  researcher_id uuid not null references researchers (id) on delete cascade,
  created_at    timestamptz not null,
  expires_at    timestamptz not null
);
comment on table  sessions            is 'Signed-in browsers.';
comment on column sessions.token_hash is 'SHA-256 of the cookie; the cookie itself is stored nowhere.';
create index sessions_expires_at on sessions (expires_at);

create table set_up_tokens (
  token_hash bytea primary key,
  created_at timestamptz not null
);
comment on table set_up_tokens is 'SHA-256 of each set-up link printed on a terminal; void, and emptied, once a researcher exists.';

-- At most one row: a lock that makes "is there an owner already" one question for two requests at once.
create table installation (
  is_only_row boolean primary key default true check (is_only_row),
  owner_id    uuid not null references researchers (id)
);
comment on table installation is 'The owner of this installation, made by the set-up link.';
