import { expect } from 'vitest';
import { cloneDatabase } from './database';

/**
 * Gives each file of tests/db a database of its own before anything in it is imported, so that `database()` of lib/db.ts
 * reaches that one: seeded for a file named `*.seeded.test.ts`, otherwise with tables and no rows.
 */
const seeded = expect.getState().testPath?.endsWith('.seeded.test.ts');
process.env.DATABASE_URL = await cloneDatabase(seeded ? 'seeded' : 'migrated');
