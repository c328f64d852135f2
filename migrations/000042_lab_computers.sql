-- Lab mode: many participants on one computer, one after the other, also without a network; delivered later.
create table lab_computers (
  id               uuid primary key default gen_random_uuid(),
  study_id         uuid        not null references studies (id) on delete cascade,
  study_version_id uuid        references study_versions (id) on delete cascade,
  name             text        not null,
  link_hash        bytea       not null unique,
  place_count      integer     not null check (place_count between 1 and 200),
  made_by          uuid        references researchers (id) on delete set null,
  made_at          timestamptz not null,
  use_until        timestamptz not null,
  prepared_at      timestamptz,
  private_key      bytea       not null,
  public_key       bytea       not null,
  check ((prepared_at is null) = (study_version_id is null))
);
create index on lab_computers (study_id);
comment on table  lab_computers                  is 'Shared computers on which many people sort one after the other; gone 30 days after their last day, with their key.';
comment on column lab_computers.study_version_id is 'The version its people are shown; null: the link was not opened yet.';
comment on column lab_computers.name             is 'What the researcher calls it.';
comment on column lab_computers.link_hash        is 'SHA-256 of the token of the link that prepares it, once; the token itself is stored nowhere.';
comment on column lab_computers.place_count      is 'How many people it was prepared for.';
comment on column lab_computers.made_by          is 'The researcher; null: an account that is gone.';
comment on column lab_computers.use_until        is 'Nobody new begins on it after that moment.';
comment on column lab_computers.prepared_at      is 'When the link was opened; null: not yet.';
comment on column lab_computers.private_key      is 'ECDH on P-256, PKCS 8: opens what that computer has sealed.';
comment on column lab_computers.public_key       is 'The same key''s public half (SPKI), which the computer seals with.';

create table lab_places (
  id              uuid  primary key,
  lab_computer_id uuid  not null references lab_computers (id) on delete cascade,
  place_hash      bytea not null unique,
  outcome         text  check (outcome in ('finished', 'unfinished', 'declined')),
  delivered_at    timestamptz,
  body_sha256     bytea,
  check ((outcome is null) = (delivered_at is null) and (outcome is null) = (body_sha256 is null))
);
create index on lab_places (lab_computer_id);
comment on table  lab_places              is 'Participations that may come from a lab computer, each once.';
comment on column lab_places.id           is 'Becomes the key of the participation, so that the order of the cards is known without a network.';
comment on column lab_places.place_hash   is 'SHA-256 of the place''s token, which lies on the computer until the place is taken.';
comment on column lab_places.outcome      is 'What was delivered: a Q-sort, an unfinished one, or that somebody did not agree; null: nothing yet.';
comment on column lab_places.delivered_at is 'By the server''s clock.';
comment on column lab_places.body_sha256  is 'Of what was delivered, so that the same again is known again.';

create table lab_participations (
  participation_id uuid        primary key references participations (id) on delete cascade,
  lab_computer_id  uuid        references lab_computers (id) on delete set null,
  agreed_at        timestamptz not null,
  left_at          timestamptz not null,
  received_at      timestamptz not null
);
comment on table  lab_participations                 is 'People who took part on a lab computer.';
comment on column lab_participations.lab_computer_id is 'Which one; null: it is gone from the list.';
comment on column lab_participations.agreed_at       is 'By the lab computer''s own clock, which nobody has checked.';
comment on column lab_participations.left_at         is 'When they finished or stopped, by the lab computer''s own clock.';
comment on column lab_participations.received_at     is 'By the server''s clock.';
