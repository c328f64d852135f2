import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../server/package-root.ts';
import { schemaDump } from './schema-dump.ts';

/** `npm run db:dump`: write migrations/schema.sql anew from the migrations. */
const dump = await schemaDump();
if (dump === null) throw new Error('PostgreSQL 15 or newer is needed: apt-get install postgresql');
writeFileSync(join(packageRoot, 'migrations/schema.sql'), dump);
