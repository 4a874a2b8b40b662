import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { runTool } from './run-tool.mjs';

/** What an empty page of Next 16.4.6 ships in scripts, bytes compressed by gzip; measured on 2026-11-21 as below. */
export const KNOWN_EMPTY_PAGE = 134_600;

const files = {
  'package.json': '{ "private": true }',
  'app/layout.tsx':
    'export default ({ children }: { children: React.ReactNode }) => <html lang="en"><body>{children}</body></html>;',
  'app/page.tsx': 'export default () => <p>Empty</p>;',
};

/**
 * Builds a page that holds one paragraph, with the packages of this project, and weighs the scripts it ships to a browser of today.
 * @returns bytes compressed by gzip
 */
export async function weighEmptyPage(root: string): Promise<number> {
  const folder = path.join(root, '.data', 'empty-page');
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(path.join(folder, 'app'), { recursive: true });
  const config = `export default { typescript: { ignoreBuildErrors: true }, turbopack: { root: ${JSON.stringify(root)} } };`;
  for (const [name, content] of Object.entries({ ...files, 'next.config.mjs': config }))
    fs.writeFileSync(path.join(folder, name), content);
  try {
    await runTool([path.join(root, 'node_modules/next/dist/bin/next'), 'build'], {
      cwd: folder,
      env: { NODE_ENV: 'production' },
      log: path.join(root, '.data', 'logs', 'empty-page.log'),
      failure: 'The empty page could not be built.',
    });
    const html = fs.readFileSync(path.join(folder, '.next/server/app/index.html'), 'utf8');
    const scripts = [...html.matchAll(/<script[^>]* src="\/_next\/([^"]+)"[^>]*>/g)]
      .filter(([tag]) => !/nomodule/i.test(tag))
      .map(([, file]) => file ?? '');
    return [...new Set(scripts)]
      .map((file) => gzipSync(fs.readFileSync(path.join(folder, '.next', file)), { level: 9 }).length)
      .reduce((sum, size) => sum + size, 0);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
