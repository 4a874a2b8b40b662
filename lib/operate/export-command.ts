/**
 * `npm run export -- --all`: the published record as files that anybody can read; `--with-people` adds accounts, roles and contacts,
 * for the operator alone; `--folder name` says where.
 */
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { parseEnvironment } from '../env';
import { root, runCommand } from './command';
import { exportAll } from './export';
import { Failure, showFailure } from './failure.mjs';
import { readSecrets } from './secrets.mjs';

const { values } = parseArgs({
  options: { all: { type: 'boolean' }, 'with-people': { type: 'boolean' }, folder: { type: 'string' } },
});

if (!values.all) {
  showFailure(new Failure('What is to be exported: npm run export -- --all [--with-people] [--folder name]'));
  process.exitCode = 1;
} else {
  await runCommand(async (url) => {
    const settings = parseEnvironment(process.env);
    const dataFolder = path.resolve(root, settings.ATLAS_DATA_DIR);
    process.env.ATLAS_SECRET = settings.ATLAS_SECRET ?? readSecrets(dataFolder).secret;
    const now = new Date();
    const name = `atlas-${now.toISOString().slice(0, 16).replaceAll(':', '')}`;
    const folder = path.resolve(root, values.folder ?? path.join(dataFolder, 'exports', name));
    const { version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
    const withPeople = values['with-people'] ?? false;
    const made = await exportAll({ url, root, folder, version, now, withPeople });
    const size = (made.bytes / 1024 / 1024).toFixed(1);
    console.log(`${made.folder}\n  ${made.rows} rows of ${made.tables} tables, ${size} MB.`);
    if (withPeople)
      console.log('  It holds personal data: keep it as you keep passwords, and publish none of it.');
  });
}
