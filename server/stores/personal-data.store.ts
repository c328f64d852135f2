import type { Queryable } from './database.ts';

/** A table whose rows hang on a participation, directly or through others, and which of them are one person's. */
interface PersonalTable {
  /** Quoted where it needs it. */
  readonly name: string;
  /** SQL about `here`, with the participation's id as `$1`. */
  readonly isOfPerson: string;
  /** Hashes and keys, which say nothing to anybody. */
  readonly hiddenColumns: readonly string[];
}

interface ForeignKey {
  readonly child: string;
  readonly parent: string;
  readonly childColumns: readonly string[];
  readonly parentColumns: readonly string[];
}

const ROOT = 'participations';

/**
 * Everything the database holds of one participant. Which tables these are is read from the foreign keys in the
 * database's own catalogue, so that a table somebody adds cannot be forgotten.
 */
export function personalDataStore(db: Queryable) {
  return {
    /** Their names, from the participation itself outwards. */
    async tables(): Promise<string[]> {
      return (await personalTables(db)).map(({ name }) => name);
    },

    /** Every row of one participant, by table; empty tables too. Hashes are left out: they say nothing to anybody. */
    async rowsOf(participationId: string): Promise<Record<string, Record<string, unknown>[]>> {
      const rowsByTable: Record<string, Record<string, unknown>[]> = {};
      for (const { name, isOfPerson, hiddenColumns } of await personalTables(db)) {
        const { rows } = await db.query<{ row: Record<string, unknown> }>(
          `select to_jsonb(here) - $2::text[] as row from ${name} as here where ${isOfPerson}`,
          [participationId, hiddenColumns],
        );
        rowsByTable[name] = rows.map(({ row }) => row);
      }
      return rowsByTable;
    },
  };
}

async function personalTables(db: Queryable): Promise<PersonalTable[]> {
  const keys = await foreignKeys(db);
  const hidden = await hiddenColumns(db);
  const reached = [ROOT];
  // The list grows while it is walked along.
  for (const parent of reached) {
    const children = keys.filter((key) => key.parent === parent).map(({ child }) => child);
    reached.push(...new Set(children.filter((child) => !reached.includes(child))));
  }
  return reached.map((name) => ({
    name,
    isOfPerson: ofPerson({ name, alias: 'here' }, keys, []),
    hiddenColumns: hidden.get(name) ?? [],
  }));
}

/** One person's rows of a table: those whose parents' rows are, by any foreign key that leads to the participation. */
function ofPerson(
  { name, alias }: { readonly name: string; readonly alias: string },
  keys: readonly ForeignKey[],
  passed: readonly string[],
): string {
  if (name === ROOT) return `${alias}.id = $1`;
  const ways = keys
    .filter(
      (key) => key.child === name && !passed.includes(key.parent) && leadsToRoot(key.parent, keys, passed),
    )
    .map(({ parent, childColumns, parentColumns }, index) => {
      const above = `${alias}_${index}`;
      const joins = childColumns.map((column, at) => `${above}.${parentColumns[at]!} = ${alias}.${column}`);
      const isAbove = ofPerson({ name: parent, alias: above }, keys, [...passed, name]);
      return `exists (select from ${parent} as ${above} where ${[...joins, isAbove].join(' and ')})`;
    });
  return `(${ways.join(' or ')})`;
}

function leadsToRoot(name: string, keys: readonly ForeignKey[], passed: readonly string[]): boolean {
  if (name === ROOT) return true;
  const parents = keys.filter(({ child }) => child === name).map(({ parent }) => parent);
  return parents.some((parent) => !passed.includes(parent) && leadsToRoot(parent, keys, [...passed, name]));
}

async function foreignKeys(db: Queryable): Promise<ForeignKey[]> {
  const { rows } = await db.query<ForeignKey>(
    `select conrelid::regclass::text as child, confrelid::regclass::text as parent,
            array(select quote_ident(attname) from unnest(conkey) with ordinality as key(number, place)
                    join pg_attribute on attrelid = conrelid and attnum = number order by place) as "childColumns",
            array(select quote_ident(attname) from unnest(confkey) with ordinality as key(number, place)
                    join pg_attribute on attrelid = confrelid and attnum = number order by place) as "parentColumns"
       from pg_constraint
      where contype = 'f' and connamespace = current_schema()::regnamespace
      order by child, conname`,
  );
  return rows;
}

async function hiddenColumns(db: Queryable): Promise<ReadonlyMap<string, string[]>> {
  const { rows } = await db.query<{ name: string; columns: string[] }>(
    `select attrelid::regclass::text as name, array_agg(attname::text) as columns
       from pg_attribute join pg_class on pg_class.oid = attrelid
      where relnamespace = current_schema()::regnamespace and relkind = 'r' and atttypid = 'bytea'::regtype
      group by attrelid`,
  );
  return new Map(rows.map(({ name, columns }) => [name, columns]));
}
