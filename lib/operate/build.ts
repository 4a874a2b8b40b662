import fs from 'node:fs';
import path from 'node:path';
import { compressStatic } from './compress-static';
import { Failure } from './failure.mjs';
import { fingerprint } from './fingerprint.mjs';
import { readStamp } from './generate';
import { runTool } from './run-tool.mjs';

interface Options {
  root: string;
  dataFolder: string;
  distFolder: string;
  /** Prerendered pages hold the facts of the database they were made from. */
  database: { identity: string };
  note(text: string): void;
}

const sources = [
  'app',
  'components',
  'lib',
  'prisma',
  'public',
  'messages',
  'proxy.ts',
  'instrumentation.ts',
  'global.d.ts',
  'next.config.ts',
  'postcss.config.mjs',
  'tsconfig.json',
  'package-lock.json',
];

/** Made from prisma/schema, which counts already. */
const derived = ['lib/generated'];

/** Settings that stand on prerendered pages. */
const settingsOnPages = [
  'PUBLIC_URL',
  'PUBLISHER_NAME',
  'PUBLISHER_ADDRESS',
  'PUBLICATION_DIRECTOR',
  'HOSTING_NAME',
  'CONTACT_EMAIL',
];

/** Builds for production unless the same sources were built for the same database and the same settings. */
export async function build({ root, dataFolder, distFolder, database, note }: Options): Promise<void> {
  const stamp = path.join(distFolder, 'atlas-build');
  const shown = settingsOnPages.map((key) => process.env[key] ?? '');
  const salt = [process.version, database.identity, ...shown].join('\n');
  const wanted = fingerprint(root, sources, { skip: derived, salt });
  const before = readStamp(stamp);
  if (before === wanted) return note('up to date');
  clear(distFolder, before !== undefined);
  const log = path.join(dataFolder, 'logs', 'build.log');
  await runTool([path.join(root, 'node_modules/next/dist/bin/next'), 'build'], {
    cwd: root,
    env: { NODE_ENV: 'production' },
    log,
    failure: 'The pages could not be built',
  });
  // Next ends without an error when its workers do: only the identifier tells a build that is whole.
  if (!fs.existsSync(path.join(distFolder, 'BUILD_ID')))
    throw new Failure(`The pages were not built to the end: ${log} tells how far it came.`);
  await compressStatic(root, distFolder);
  fs.writeFileSync(stamp, wanted);
}

/**
 * Empties the build folder. The compiler's cache stays after a build that succeeded and goes after one that did not: a
 * failed one can spoil it.
 */
function clear(distFolder: string, keepCache: boolean) {
  if (!fs.existsSync(distFolder)) return;
  const kept = new Set(keepCache ? ['cache', 'dev'] : ['dev']);
  for (const name of fs.readdirSync(distFolder))
    if (!kept.has(name)) fs.rmSync(path.join(distFolder, name), { recursive: true, force: true });
}
