import fs from 'node:fs';
import path from 'node:path';
import { Failure } from './failure.mjs';
import { runTool } from './run-tool.mjs';

/**
 * Whether node_modules holds what the lockfile says. npm writes node_modules/.package-lock.json at the very end of an
 * install, so an interrupted one does not count; packages beyond those needed (development ones) do no harm.
 * @param {string} root
 * @param {{ dev: boolean }} options
 */
export function isInstalled(root, { dev }) {
  const wanted = readLock(path.join(root, 'package-lock.json'));
  const present = readLock(path.join(root, 'node_modules', '.package-lock.json'));
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(([name, entry]) => {
    if (name === '' || entry.link || (!dev && entry.dev)) return true;
    const found = present[name];
    if (!found) return Boolean(entry.optional || entry.devOptional);
    return found.version === entry.version && fs.existsSync(path.join(root, name, 'package.json'));
  });
}

/**
 * @typedef {{ version?: string, dev?: boolean, optional?: boolean, devOptional?: boolean, link?: boolean }} LockEntry
 * @param {string} file
 * @returns {Record<string, LockEntry> | undefined}
 */
function readLock(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/**
 * Installs exactly what the lockfile says. No package's own script runs: none is needed, and some fetch programs from
 * outside the package registry.
 * @param {string} root
 * @param {{ dev: boolean, log: string }} options
 */
export async function install(root, { dev, log }) {
  const args = ['ci', dev ? '--include=dev' : '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund'];
  await runTool([findNpm(), ...args], {
    cwd: root,
    env: { NODE_ENV: dev ? 'development' : 'production' },
    log,
    failure:
      'The packages could not be installed: see whether this machine reaches the npm registry, then start again',
  });
}

/** The npm that started this, or the first of the search path, as the file that Node runs. */
function findNpm() {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const candidates = [process.env.npm_execpath, ...folders.map((folder) => path.join(folder, 'npm'))];
  for (const candidate of candidates) {
    const file = candidate && fs.existsSync(candidate) ? fs.realpathSync(candidate) : '';
    if (/npm-cli\.c?js$/.test(file)) return file;
  }
  throw new Failure(
    'npm was not found beside Node: install it (Node from nodejs.org brings it), then start again.',
  );
}
