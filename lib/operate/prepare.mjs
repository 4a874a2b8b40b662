import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { defaults } from './defaults.mjs';
import { install, isInstalled } from './install.mjs';
import { claim } from './instance.mjs';
import { checkDisk, checkPort, checkWritable } from './preflight.mjs';
import { createReporter } from './reporter.mjs';
import { atEnd, endOnDefects, endOnSignals } from './shutdown.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Bytes: packages, build and database take about 1.3 GB together; a prepared atlas needs room to write. */
const roomToInstall = 2 * 2 ** 30;
const roomToServe = 0.2 * 2 ** 30;

/**
 * What must be right before the long work begins, then the packages, then everything that needs them.
 * @param {string[]} options of the command line
 */
export async function prepare(options) {
  const dev = options.includes('--dev');
  Object.assign(process.env, { NODE_ENV: dev ? 'development' : 'production', NEXT_TELEMETRY_DISABLED: '1' });
  process.chdir(root);
  if (fs.existsSync('.env')) process.loadEnvFile('.env');
  let serving = false;
  endOnSignals(() => (serving ? 0 : 130));
  endOnDefects();
  const report = createReporter();
  report.line('\nThe atlas of decentralised cooperation\n');
  const help = options.includes('--help');

  const installed = isInstalled(root, { dev });
  const dataFolder = path.resolve(process.env.ATLAS_DATA_DIR || defaults.ATLAS_DATA_DIR);
  const instance = help
    ? undefined
    : await report.step('Check this machine', () => checkMachine(dataFolder, installed));
  await report.step('Install packages', async (note) => {
    if (installed) return note('up to date');
    await install(root, { dev, log: path.join(dataFolder, 'logs', 'install.log') });
  });

  const { register } = await import('tsx/esm/api');
  register();
  const { printHelp, run } = await import('./run.ts');
  if (!instance) return printHelp(report);
  await run({ root, dev, instance, report, onServing: () => (serving = true) });
}

/**
 * @param {string} dataFolder
 * @param {boolean} installed
 */
async function checkMachine(dataFolder, installed) {
  // Once the packages are there the project's folder may be read-only: pages are built into a folder of their own.
  checkWritable(installed ? path.resolve(process.env.ATLAS_DIST_DIR || defaults.ATLAS_DIST_DIR) : root);
  checkWritable(dataFolder);
  const host = process.env.HOST || defaults.HOST;
  const port = Number(process.env.PORT || defaults.PORT);
  const instance = claim(dataFolder, `http://${host}:${port}`);
  atEnd(() => instance.release());
  checkDisk(dataFolder, installed ? roomToServe : roomToInstall);
  // A port that is no number gets its sentence from lib/env.ts, once the packages are there.
  if (port > 0 && port < 65_536) await checkPort(host, port);
  return instance;
}
