-- Who did what, when and in which role: one chain a study, and one for the installation.
create table audit_entries (
  scope         text not null,
  sequence      integer not null check (sequence >= 1),
  at            timestamptz not null,
  actor_id      uuid,
  role          text,
  act           text not null,
  details       jsonb not null default '{}' check (jsonb_typeof(details) = 'object'),
  previous_hash bytea not null,
  hash          bytea not null,
  primary key (scope, sequence)
);
comment on table  audit_entries               is 'Who did what, when and in which role; only ever added to.';
comment on column audit_entries.scope         is 'The key of the study, or installation; not a foreign key: what was done outlives what it was done to.';
comment on column audit_entries.sequence      is 'Place in its chain, from 1, without gaps.';
comment on column audit_entries.actor_id      is 'The researcher; null: a participant, or the server by itself.';
comment on column audit_entries.role          is 'In the study, at that moment.';
comment on column audit_entries.act           is 'What was done: AuditAct of server/contract/audit.ts.';
comment on column audit_entries.details       is 'Keys and counts that tell which; never a participant''s words, code or link.';
comment on column audit_entries.previous_hash is 'Hash of the entry before; 32 zero bytes for the first.';
comment on column audit_entries.hash          is 'SHA-256 of previous_hash and the entry''s canonical text (server/audit-hash.ts).';
