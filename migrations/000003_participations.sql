-- One participant in one study, from consent on.
create table participations (
  id               uuid primary key default gen_random_uuid(),
  study_id         uuid not null references studies (id) on delete cascade,
  study_version_id uuid not null references study_versions (id),
  code             text not null,
  token_hash       bytea unique,
  origin           text not null check (origin in ('collected', 'imported', 'simulated')),
  consented_at     timestamptz,
  consent_sha256   text,
  characteristics  jsonb not null default '{}',
  created_at       timestamptz not null,
  arrival          bigint generated always as identity,
  unique (study_id, code),
  check (origin <> 'collected' or (consented_at is not null and consent_sha256 is not null and token_hash is not null))
);
comment on table  participations                 is 'One person in one study, from consent on; or one imported or simulated.';
comment on column participations.code            is 'What researchers call the person: P07, or the name in an imported file.';
comment on column participations.token_hash      is 'SHA-256 of the personal link; null for imported and simulated people.';
comment on column participations.consent_sha256  is 'Of the consent text agreed to.';
comment on column participations.characteristics is 'E.g. {"course": "Law", "year": "2"}.';
comment on column participations.arrival         is 'Order in which people came, or stood in the imported file.';
create index participations_study_id on participations (study_id);

-- One number after the other a study, so that two people who begin at once never wait for a count of all rows.
create table participation_counters (
  study_id    uuid primary key references studies (id) on delete cascade,
  last_number integer not null check (last_number >= 1)
);
comment on table participation_counters is 'The last number given to a participant who came by the page: P1, P2 …';
