/**
 * `npm run load`: readers and writers at once on an atlas of its own, as large as the official one was. `-- --minutes 10
 * --readers 50 --writers 5`; `--json file` writes the figures, `--tests file` the checks. With `--url` on an atlas that runs
 * (its database in ATLAS_E2E_DATABASE_URL): it writes into that one, so it must be one to throw away.
 */
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { withTestServer } from '@/lib/operate/e2e-server';
import { showFailure } from '@/lib/operate/failure.mjs';
import { end, endOnSignals } from '@/lib/operate/shutdown.mjs';
import { writeFullAtlas } from '../factories/full-atlas';
import type { LoadOptions } from './load';
import { asTests, checks, summary, table } from './report';

const root = process.cwd();

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    readers: { type: 'string', default: '50' },
    writers: { type: 'string', default: '5' },
    url: { type: 'string' },
    json: { type: 'string' },
    tests: { type: 'string' },
  },
});

async function load(url: string): Promise<boolean> {
  const options: LoadOptions = {
    url,
    minutes: Number(values.minutes),
    readers: Number(values.readers),
    writers: Number(values.writers),
  };
  // Its connections are made as it is loaded, to the database that is known by now.
  const { runLoad } = await import('./load');
  const result = await runLoad(options);
  const found = summary(result);
  const errors = [...result.idle.errors, ...result.loaded.errors];
  console.log(table(found, errors));
  if (values.json) fs.writeFileSync(values.json, `${JSON.stringify(found, null, 2)}\n`);
  if (values.tests) fs.writeFileSync(values.tests, JSON.stringify(asTests(found, errors)));
  return checks(found).every(({ isMet }) => isMet);
}

/** An atlas of its own with the full record, started as `npm start` would and thrown away afterwards. */
async function loadOwn(): Promise<boolean> {
  const logs = path.join(root, '.data', 'logs');
  fs.mkdirSync(logs, { recursive: true });
  const { result } = await withTestServer(root, logs, async ({ address, databaseUrl }) => {
    const client = new pg.Client(databaseUrl);
    await client.connect();
    await writeFullAtlas(client);
    await client.end();
    process.env.ATLAS_E2E_DATABASE_URL = databaseUrl;
    return load(address);
  });
  return result;
}

endOnSignals(() => 130);
try {
  await end((await (values.url ? load(values.url) : loadOwn())) ? 0 : 1);
} catch (error) {
  showFailure(error);
  await end(1);
}
