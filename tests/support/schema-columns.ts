/** Column names by table, from migrations/schema.sql; without the migrations' own table, which is the program's. */
export function columnsOf(schema: string): Map<string, string[]> {
  const tables = schema.matchAll(/^CREATE TABLE public\.(\w+) \(\n([\s\S]*?)\n\);/gm);
  return new Map(
    [...tables].map(([, table, body]) => [
      table!,
      body!
        .split('\n')
        .map((line) => /^\s+"?([a-z_0-9]+)"? /.exec(line)?.[1])
        .filter((name) => name !== undefined),
    ]),
  );
}
