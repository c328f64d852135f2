-- How often something was tried lately; the columns are those of rate-limiter-flexible.
create table rate_limits (
  key    text primary key,
  points integer not null default 0,
  expire bigint
);
comment on table  rate_limits        is 'Tries counted over all servers, to slow down guessing.';
comment on column rate_limits.key    is 'What is limited and a digest of whom: no address and no e-mail can be read from it.';
comment on column rate_limits.points is 'Tries since the window began.';
comment on column rate_limits.expire is 'When the window ends, milliseconds since 1970.';
