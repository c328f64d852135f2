-- Whoever is sorting when a study closes has a while to hand in.
alter table studies add column closed_at timestamptz;
comment on column studies.closed_at is 'Since when it takes no newcomers; null: it is open, or was closed before this was kept. Whoever began may hand in for a while from then on.';
