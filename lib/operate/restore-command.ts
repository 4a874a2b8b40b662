/** `npm run restore -- file`: makes an empty database what a backup holds; `--replace` takes away first what is there, `--check` only reads the file. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { parseEnvironment } from '../env';
import { WATCHER } from '../server/read-only-watch';
import { root, runCommand } from './command';
import { withClient } from './database-state';
import { Failure, showFailure } from './failure.mjs';
import { liveInstance } from './instance.mjs';
import { checkBackup, restore } from './restore';
import { replaceSecret } from './secrets.mjs';

const { values, positionals } = parseArgs({
  options: { replace: { type: 'boolean' }, check: { type: 'boolean' } },
  allowPositionals: true,
});
const [given] = positionals;
const file = given && path.resolve(root, given);

if (!file) {
  showFailure(new Failure('Which backup: npm run restore -- .data/backups/atlas-….backup.gz'));
  process.exitCode = 1;
} else if (values.check) {
  await checkBackup(file).then(
    ({ header, rows }) => {
      const sum = Object.values(rows).reduce((all, count) => all + count, 0);
      console.log(`${file} is whole: ${sum} rows, made ${header.madeAt} with version ${header.version}.`);
    },
    (error: unknown) => {
      showFailure(error);
      process.exitCode = 1;
    },
  );
} else {
  refuseWhileRunning();
  await runCommand(async (url) => {
    await refuseWhileServed(url);
    const { header, rows, tables, applied } = await restore(url, root, file, values);
    const settings = parseEnvironment(process.env);
    if (header.secret && !settings.ATLAS_SECRET)
      replaceSecret(path.resolve(root, settings.ATLAS_DATA_DIR), header.secret);
    console.log(`Restored ${rows} rows of ${tables} tables as of ${header.madeAt}.`);
    if (applied.length > 0) console.log(`Brought forward by ${applied.join(', ')}.`);
  });
}

/** Nor is a database of one's own that an atlas serves, on this machine or another. */
const refuseWhileServed = (url: string) =>
  withClient(url, async (client) => {
    const { rowCount } = await client.query(
      'SELECT FROM pg_stat_activity WHERE datname = current_database() AND application_name = $1',
      [WATCHER],
    );
    if (rowCount)
      throw new Failure('An atlas runs on this database: end every one of them first, then restore.');
  });

/** What is in use is not written over. */
function refuseWhileRunning() {
  const settings = parseEnvironment(process.env);
  if (settings.DATABASE_URL) return;
  const running = liveInstance(path.resolve(root, settings.ATLAS_DATA_DIR));
  if (!running) return;
  showFailure(
    new Failure(`An atlas runs on this folder (process ${running.pid}): end it first, then restore.`),
  );
  process.exit(1);
}
