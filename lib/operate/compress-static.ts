import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

const compressible = /\.(js|css|json|svg|txt|webmanifest|xml|geojson)$/;
const WORTH_IT = 1024;

async function compressFile(file: string): Promise<void> {
  const content = fs.readFileSync(file);
  if (content.length < WORTH_IT) return;
  const [br, gz] = await Promise.all([
    brotli(content, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      },
    }),
    gzipped(content, { level: 9 }),
  ]);
  fs.writeFileSync(`${file}.br`, br);
  fs.writeFileSync(`${file}.gz`, gz);
}

/**
 * Puts the smallest brotli and gzip copies beside the files of a build, once, so that the server sends them as they are;
 * public/ is copied into the build for that.
 * @param distFolder folder of the build, absolute
 */
export async function compressStatic(root: string, distFolder: string): Promise<void> {
  const publicCopy = path.join(distFolder, 'atlas-public');
  fs.cpSync(path.join(root, 'public'), publicCopy, { recursive: true });
  for (const folder of [path.join(distFolder, 'static'), publicCopy]) {
    const files = fs
      .readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => compressible.test(file));
    for (const file of files) await compressFile(path.join(folder, file));
  }
}
