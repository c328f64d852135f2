-- Read-only links to the published report of a solution: for somebody, until a day, with a password or without.
create table shares (
  id            uuid        primary key default gen_random_uuid(),
  solution_id   uuid        not null references solutions (id) on delete cascade,
  token_sha256  bytea       not null unique check (octet_length(token_sha256) = 32),
  label         text        not null,
  password_hash text,
  made_by       uuid        references researchers (id) on delete set null,
  made_by_name  text        not null,
  made_at       timestamptz not null,
  expires_at    timestamptz not null check (expires_at > made_at),
  revoked_at    timestamptz
);
create index shares_solution on shares (solution_id);
comment on table  shares               is 'Read-only links to the published report of a solution.';
comment on column shares.token_sha256  is 'Of the secret in the link, which stands nowhere.';
comment on column shares.label         is 'Whom it is for, in the researcher''s words; readers never see it.';
comment on column shares.password_hash is 'argon2id; null: the link alone opens it.';
comment on column shares.made_by_name  is 'As it was then; stays when the account goes.';
comment on column shares.revoked_at    is 'Since when it opens nothing any more.';

create table share_uses (
  share_id     uuid        not null references shares (id) on delete cascade,
  used_on      date        not null,
  use_count    integer     not null check (use_count > 0),
  last_used_at timestamptz not null,
  primary key (share_id, used_on)
);
comment on table  share_uses              is 'How often a share showed its report, day by day; nothing about who looked.';
comment on column share_uses.used_on      is 'In UTC.';
comment on column share_uses.last_used_at is 'The last time on that day.';
