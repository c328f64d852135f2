import type { Database } from '../../server/stores/database.ts';

/** A row as whoever has the database sees it, with where it lies and which transaction wrote it. */
export interface SeenRow {
  readonly table: string;
  readonly cells: Readonly<Record<string, unknown>>;
}

/** Every row of every table but the list of migrations, which the server may not read. */
export async function everyRow(database: Database): Promise<SeenRow[]> {
  const { rows: tables } = await database.query<{ name: string }>(
    `select quote_ident(relname) as name from pg_class
      where relnamespace = current_schema()::regnamespace and relkind = 'r' and has_table_privilege(oid, 'select')
      order by relname`,
  );
  const seen: SeenRow[] = [];
  for (const { name } of tables) {
    const { rows } = await database.query<{ cells: Record<string, unknown> }>(
      `select to_jsonb(here)
                || jsonb_build_object(
                     '(written by)', here.xmin::text::bigint,
                     '(locked by)', here.xmax::text::bigint,
                     '(place)', ((here.ctid::text::point)[0] * 65536 + (here.ctid::text::point)[1])::bigint) as cells
         from ${name} as here`,
    );
    seen.push(...rows.map(({ cells }) => ({ table: name, cells })));
  }
  return seen;
}
