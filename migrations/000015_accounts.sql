-- What an account is made safe with: sessions that can be told apart, password resets, and a second factor.
-- Sessions from before have no key by which they could be listed: everybody signs in once more.
delete from sessions;
alter table sessions
  add column id           uuid not null unique default gen_random_uuid(),
  add column last_used_at timestamptz not null,
  add column device       text not null;
comment on column sessions.id           is 'Names the session where its owner ends it; opens nothing.';
comment on column sessions.last_used_at is 'To within five minutes.';
comment on column sessions.device       is 'Browser and system in words, e.g. Firefox on Windows; the browser''s own description of itself is not kept.';
create index sessions_researcher_id on sessions (researcher_id);

create table password_resets (
  token_hash    bytea primary key,
  researcher_id uuid not null references researchers (id) on delete cascade,
  expires_at    timestamptz not null
);
comment on table  password_resets            is 'Links that set a new password, each once; all of an account''s go when one is used.';
comment on column password_resets.token_hash is 'SHA-256 of the link''s token; the token itself is stored nowhere.';
create index password_resets_researcher_id on password_resets (researcher_id);

create table second_factors (
  researcher_id uuid primary key references researchers (id) on delete cascade,
  secret        text not null,
  confirmed_at  timestamptz,
  last_step     bigint not null default 0
);
comment on table  second_factors              is 'Time-based codes asked beside the password (RFC 6238).';
comment on column second_factors.secret       is 'Base 32, readable: whoever reads it can make the codes, but signs in only with the password, which cannot be read.';
comment on column second_factors.confirmed_at is 'When a code showed that the app has the secret; null: not yet asked for at sign-in.';
comment on column second_factors.last_step    is 'The 30-second step of the last code that was taken: it and older ones are refused.';

create table recovery_codes (
  code_hash     bytea primary key,
  researcher_id uuid not null references second_factors (researcher_id) on delete cascade
);
comment on table  recovery_codes           is 'Codes for who lost the app, each once: a used one is deleted.';
comment on column recovery_codes.code_hash is 'SHA-256 of its 16 characters (80 random bits).';
create index recovery_codes_researcher_id on recovery_codes (researcher_id);

create table sign_in_steps (
  token_hash    bytea primary key,
  researcher_id uuid not null references researchers (id) on delete cascade,
  expires_at    timestamptz not null
);
comment on table  sign_in_steps            is 'Browsers that gave the right password and are asked for a code; they are not signed in.';
comment on column sign_in_steps.token_hash is 'SHA-256 of the cookie.';
create index sign_in_steps_researcher_id on sign_in_steps (researcher_id);

-- Who signs in through their university only has no password here.
alter table researchers alter column password_hash drop not null;
comment on column researchers.password_hash is 'argon2id, with its parameters; null: signs in through an identity provider only.';
