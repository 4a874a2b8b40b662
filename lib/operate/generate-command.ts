/** `npm run generate`: makes the Prisma client from prisma/schema, as a start does, unless it is up to date. */
import path from 'node:path';
import { parseEnvironment } from '../env';
import { root } from './command';
import { showFailure } from './failure.mjs';
import { generate } from './generate';

try {
  const dataFolder = path.resolve(root, parseEnvironment(process.env).ATLAS_DATA_DIR);
  await generate({ root, dataFolder, note: (text) => console.log(text) });
} catch (error) {
  showFailure(error);
  process.exitCode = 1;
}
