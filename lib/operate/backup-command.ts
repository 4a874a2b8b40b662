/** `npm run backup`: the whole of the atlas in one file, while it is used. `-- --file name` says where. */
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { parseEnvironment } from '../env';
import { backUp } from './backup';
import { root, runCommand } from './command';
import { withClient, writeState } from './database-state';
import { checkBackup } from './restore';
import { readSecrets } from './secrets.mjs';

await runCommand(async (url) => {
  const { values } = parseArgs({ options: { file: { type: 'string' } } });
  const settings = parseEnvironment(process.env);
  const dataFolder = path.resolve(root, settings.ATLAS_DATA_DIR);
  const now = new Date();
  const name = `atlas-${now.toISOString().slice(0, 16).replaceAll(':', '')}.backup.gz`;
  const file = path.resolve(root, values.file ?? path.join(dataFolder, 'backups', name));
  const { version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  const secret = settings.ATLAS_SECRET ? null : readSecrets(dataFolder).secret;
  const made = await backUp({ url, file, version, secret, now });
  // A backup that cannot be read is none: it is read once, here.
  await checkBackup(file);
  // For the figures of operation: the age of the last backup.
  await withClient(url, (client) => writeState(client, 'last-backup', now.toISOString()));
  const size = (made.bytes / 1024 / 1024).toFixed(1);
  console.log(`${made.file}\n  ${made.rows} rows of ${made.tables} tables, ${size} MB, read back whole.`);
  console.log(
    secret === null
      ? '  ATLAS_SECRET is not in it: keep that beside it.'
      : '  It holds personal data and the key that signs links: keep it as you keep passwords.',
  );
});
