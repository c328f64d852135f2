import { openDatabase } from '../../server/stores/open-database.ts';

/**
 * A process that is made to be killed: writes rows one by one and says each one's key on stdout once it is
 * committed. `insert-rows.ts DIRECTORY [COUNT]`; without a count it never stops by itself.
 */
const [directory = '', count = 'Infinity'] = process.argv.slice(2);
const database = await openDatabase({ kind: 'embedded', directory });
for (let number = 0; number < Number(count); number++) {
  const key = `row-${number}`;
  await database.query('insert into rate_limits (key, points) values ($1, 1)', [key]);
  process.stdout.write(`${key}\n`);
}
await database.close();
