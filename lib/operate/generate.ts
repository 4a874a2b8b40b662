import fs from 'node:fs';
import path from 'node:path';
import { fingerprint } from './fingerprint.mjs';
import { runTool } from './run-tool.mjs';

interface Options {
  root: string;
  dataFolder: string;
  note(text: string): void;
}

/** Generates the Prisma client unless the one in lib/generated was made from this very schema by this very version. */
export async function generate({ root, dataFolder, note }: Options): Promise<void> {
  const output = path.join(root, 'lib/generated/prisma');
  const stamp = path.join(root, 'lib/generated/stamp');
  const wanted = fingerprint(root, ['prisma/schema', 'prisma.config.ts', 'node_modules/prisma/package.json']);
  if (fs.existsSync(path.join(output, 'client.ts')) && readStamp(stamp) === wanted) return note('up to date');
  fs.rmSync(stamp, { force: true });
  await runTool([path.join(root, 'node_modules/prisma/build/index.js'), 'generate'], {
    cwd: root,
    env: { PRISMA_HIDE_UPDATE_MESSAGE: '1', CHECKPOINT_DISABLE: '1' },
    log: path.join(dataFolder, 'logs', 'generate.log'),
    failure: 'The database client could not be generated from prisma/schema',
  });
  fs.writeFileSync(stamp, wanted);
}

export function readStamp(file: string): string | undefined {
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8').trim() : undefined;
}
