import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { defaults } from './defaults.mjs';
import { install, isInstalled } from './install.mjs';
import { refuseIfLive } from './instance.mjs';
import { checkDisk, checkWritable } from './preflight.mjs';
import { createReporter } from './reporter.mjs';
import { endOnSignals } from './shutdown.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Bytes: packages, a build, two databases and their copies. */
const room = 3 * 2 ** 30;

/** @param {{ checkOnly: boolean }} options */
export async function prepareTests({ checkOnly }) {
  Object.assign(process.env, { NEXT_TELEMETRY_DISABLED: '1' });
  process.chdir(root);
  endOnSignals(() => 130);
  const report = createReporter();
  const dataFolder = path.join(root, defaults.ATLAS_DATA_DIR);
  const logs = path.join(dataFolder, 'logs', 'test');
  await report.step('Check this machine', () => {
    checkWritable(logs);
    checkDisk(root, room);
  });
  await report.step('Install packages', async (note) => {
    if (isInstalled(root, { dev: true })) return note('up to date');
    // Packages are replaced whole: not under an atlas that runs from them.
    refuseIfLive(dataFolder);
    await install(root, { dev: true, log: path.join(logs, 'install.log') });
  });
  const { register } = await import('tsx/esm/api');
  register();
  const { runTests } = await import('./test-run.ts');
  await runTests({ root, logs, checkOnly, report });
}
