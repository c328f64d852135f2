import type { Queryable } from '../../server/stores/database.ts';

/**
 * Every row of every table as text, by the table's name: bytes in hexadecimal, everything else as PostgreSQL writes it in
 * JSON. To find somebody's words, or to see that nothing changed.
 *
 * @param without tables that are left out.
 */
export async function wholeDatabase(
  db: Queryable,
  without: readonly string[] = [],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await db.query<{ name: string }>(
    "select table_name as name from information_schema.tables where table_schema = 'public' order by table_name",
  );
  const tables = new Map<string, string[]>();
  for (const { name } of rows.filter((table) => !without.includes(table.name))) {
    const { rows: texts } = await db.query<{ text: string }>(
      `select row_to_json(whole)::text as text from ${name} as whole`,
    );
    tables.set(name, texts.map(({ text }) => text).sort());
  }
  return tables;
}
