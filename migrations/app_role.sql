-- What the running server may do: its connections act as the role standpoint_app, which reads and writes rows and
-- nothing else. Run at the end of every migration, whether or not there was anything to apply, so that a database that
-- was restored into another server, or a table that came later, is never without its grants. Changes only what differs.
do $$
declare
  wanted  text[];
  held    text[];
  each    record;
  is_able boolean;
begin
  if current_user = 'standpoint_app' then
    raise insufficient_privilege using message =
      'the database user that migrates is standpoint_app, which must not own the tables: connect as another one';
  end if;

  -- Roles belong to all databases of a server, so another one may make it at this very moment.
  if not exists (select from pg_roles where rolname = 'standpoint_app') then
    begin
      create role standpoint_app nologin;
    exception
      when duplicate_object or unique_violation then null;
      when insufficient_privilege then
        raise insufficient_privilege using message = format(
          'the database user %I may not create roles: let an administrator run once: '
          'create role standpoint_app nologin; grant standpoint_app to %1$I;', current_user);
    end;
  end if;
  if exists (select from pg_roles where rolname = 'standpoint_app' and rolsuper) then
    raise insufficient_privilege using message =
      'the role standpoint_app is a superuser: let an administrator run: alter role standpoint_app nosuperuser;';
  end if;

  -- May the one who migrates act as it? Since PostgreSQL 16 being a member is not enough.
  for attempt in 1..2 loop
    if current_setting('server_version_num')::integer >= 160000 then
      is_able := pg_has_role(current_user, 'standpoint_app', 'set');
    else
      is_able := pg_has_role(current_user, 'standpoint_app', 'member');
    end if;
    exit when is_able;
    begin
      execute format('grant standpoint_app to %I', current_user);
    exception
      when unique_violation or internal_error then null; -- granted for another database at the same moment
      when insufficient_privilege then exit;
    end;
  end loop;
  if not is_able then
    raise insufficient_privilege using message = format(
      'the database user %I may not act as standpoint_app: let an administrator run once: '
      'grant standpoint_app to %1$I;', current_user);
  end if;

  if not has_schema_privilege('standpoint_app', 'public', 'usage') then
    grant usage on schema public to standpoint_app;
  end if;
  if has_schema_privilege('standpoint_app', 'public', 'create') then
    revoke create on schema public from public, standpoint_app;
  end if;
  if has_schema_privilege('standpoint_app', 'public', 'create') then
    raise insufficient_privilege using message =
      'standpoint_app may create tables: let an administrator run once: '
      'revoke create on schema public from public, standpoint_app;';
  end if;

  for each in
    select oid::regclass as name, relname, relowner
      from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm')
     order by relname
  loop
    if pg_has_role('standpoint_app', each.relowner, 'member') then
      raise insufficient_privilege using message = format(
        'standpoint_app owns %s, or acts for its owner: let an administrator give the table another owner', each.name);
    end if;
    wanted := case each.relname
      when 'schema_migrations' then '{}'
      when 'audit_entries' then '{insert,select}' -- what was written down stays
      else '{delete,insert,select,update}'
    end;
    held := array(
      select privilege from unnest('{delete,insert,references,select,trigger,truncate,update}'::text[]) as privilege
       where has_table_privilege('standpoint_app', each.name, privilege) order by privilege);
    continue when held = wanted;
    execute format('revoke all on %s from standpoint_app, public', each.name);
    if wanted <> '{}' then
      execute format('grant %s on %s to standpoint_app', array_to_string(wanted, ', '), each.name);
    end if;
  end loop;
end $$;
