-- Sites that may show a study's pages in a frame of theirs.
alter table study_versions
  add column embed_hosts text[] not null default '{}';
comment on column study_versions.embed_hosts is 'Origins, e.g. https://moodle.example.ac.uk; empty: nobody may frame the study''s pages. The newest version decides.';
