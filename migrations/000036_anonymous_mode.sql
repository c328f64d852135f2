-- Anonymous mode: an invitation is only marked as used, times are days, and nothing of the device is kept.
alter table study_versions
  add column is_anonymous boolean not null default false;
comment on column study_versions.is_anonymous is 'Is nothing kept that leads from an invitation to an answer; those who agreed to such a version stay so.';

alter table personal_invitations
  add column is_told_used boolean not null default false;
comment on column personal_invitations.is_told_used     is 'In anonymous mode: may researchers see that it was used; told of five or more at once.';
comment on column personal_invitations.participation_id is 'Who that is; null while nobody did, and for good where it was used in anonymous mode.';

alter table sorting_records
  alter column move_count      drop not null,
  alter column undo_count      drop not null,
  alter column mode_switches   drop not null,
  alter column device_class    drop not null,
  alter column viewport_width  drop not null,
  alter column viewport_height drop not null;
comment on column sorting_records.move_count is 'Null, as everything else but the piles, in anonymous mode.';

comment on column participations.code       is 'What researchers call the person: P07, or the name in an imported file; in anonymous mode drawn at random.';
comment on column participations.arrival    is 'Order in which people came, or stood in the imported file; in anonymous mode drawn at random.';
comment on column participations.created_at is 'In anonymous mode the day.';
comment on column q_sorts.submitted_at      is 'In anonymous mode the day.';
