-- The comment spoke of a mode that is not there.
comment on column personal_invitations.participation_id is 'Who that is; null while nobody did.';
