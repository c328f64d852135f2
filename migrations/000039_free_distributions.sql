-- Studies in which columns take any number of cards, and what was sorted into another shape than the grid suggests.
alter table study_versions
  add column is_forced boolean not null default true;
comment on column study_versions.is_forced is 'Must every column be filled exactly; false: columns take any number of cards, and the distribution is a suggestion.';

alter table q_sorts
  add column is_unforced boolean not null default false;
comment on column q_sorts.is_unforced is 'Its columns hold other numbers of cards than the distribution of its version.';

-- Imported sorts may have been so all along.
update q_sorts
   set is_unforced = true
  from study_versions
 where study_versions.id = q_sorts.study_version_id
   and (select array_agg(value::int order by value) from unnest(grid_values) as value)
       is distinct from
       (select array_agg((grid_column ->> 'value')::int order by (grid_column ->> 'value')::int)
          from jsonb_array_elements(distribution) as grid_column,
               generate_series(1, (grid_column ->> 'capacity')::int));
