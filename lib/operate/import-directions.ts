import fs from 'node:fs';
import path from 'node:path';

interface Direction {
  /** Files that the rule is about, relative to the project. */
  files: RegExp;
  /** What they may not import: a file of ours (relative to the project) or a package by its name. */
  mayNotImport: RegExp;
  because: string;
  except?: RegExp;
}

const data = /^lib\/(db\.ts$|generated\/prisma\/client|.*\.(repository|service)\.ts$)/;

/** Which room may import from which; a type alone may come from anywhere below app and components. */
export const directions: Direction[] = [
  {
    files: /^lib\//,
    mayNotImport: /^(app|components|tests)\//,
    because: 'lib holds what is true without any page, and everything else leans on it',
  },
  {
    files: /^(app|components|lib)\//,
    mayNotImport: /^prisma\//,
    except: /^lib\/operate\//,
    because: 'the seed fills a database by command and is no part of what is served',
  },
  {
    files: /^components\//,
    mayNotImport: /^app\//,
    because: 'a component can be shown by any page and so knows none',
  },
  {
    files: /^components\//,
    mayNotImport: data,
    because: 'components show what they are given; pages read it for them',
  },
  {
    files: /^components\/ui\//,
    mayNotImport: /^components\/(?!ui\/)/,
    because: 'primitives know nothing of what is built from them',
  },
  {
    files: /^(components|app\/\[locale\])\//,
    mayNotImport: /^(lib\/db\.ts$|lib\/generated\/prisma\/client)/,
    because: 'queries live in repositories, where their indexes and their number are looked after',
  },
  {
    files: /^components\//,
    mayNotImport: /^zod$/,
    because: 'zod in a page weighs 92 kB, zod/mini 5 kB',
  },
  {
    files: /^app\/api\//,
    mayNotImport: /^components\//,
    because: 'the interface for programs shows nothing',
  },
  {
    files: /^lib\/.*\.rules\.ts$|^lib\/(date|geo)\//,
    mayNotImport:
      /^lib\/(db|env)\.ts$|^lib\/(server|operate)\/|\.(repository|service|presenter)\.ts$|^lib\/generated\/prisma\/client/,
    because: 'rules are pure: what they need, the day included, is passed in',
  },
  {
    files: /^lib\/.*\.(presenter|serializer|schema|view)\.ts$/,
    mayNotImport: data,
    because: 'what is shown is made from what was read, and reads nothing itself',
  },
  {
    files: /^lib\/.*\.repository\.ts$/,
    mayNotImport: /\.(service|presenter|serializer)\.ts$|^lib\/server\//,
    because: 'a repository holds queries and nothing above them',
  },
  {
    files: /^(app|components|lib)\//,
    mayNotImport: /^lib\/operate\//,
    except: /^lib\/(operate\/|env\.ts$)/,
    because: 'commands run the atlas; the atlas does not run commands',
  },
];

/**
 * Every import that goes against the directions above, as lines to read.
 * @param root the folder that holds app, components and lib
 */
export function findViolations(root: string): string[] {
  return sourceFiles(root).flatMap((file) =>
    importsOf(root, file).flatMap((target) =>
      directions
        .filter(
          ({ files, mayNotImport, except }) =>
            files.test(file) && mayNotImport.test(target) && !except?.test(file),
        )
        .map(({ because }) => `${file} imports ${target}, though ${because}.`),
    ),
  );
}

/** @returns paths relative to root, with "/" whatever the system */
export function sourceFiles(root: string): string[] {
  return ['app', 'components', 'lib', 'prisma']
    .filter((room) => fs.existsSync(path.join(root, room)))
    .flatMap((room) =>
      fs
        .readdirSync(path.join(root, room), { recursive: true, encoding: 'utf8' })
        .map((name) => path.posix.join(room, name.split(path.sep).join('/'))),
    )
    .filter((file) => /\.(ts|tsx|mjs)$/.test(file) && !file.startsWith('lib/generated/'));
}

const statement =
  /(?:^|[\s;])(?:import|export)\s+(?<what>[^'"();]*?)\s*from\s*['"](?<from>[^'"]+)['"]|(?:^|[\s;(=])import\s*\(?\s*['"](?<bare>[^'"]+)['"]/g;

/** What a file imports and runs; imports of types alone vanish when it is compiled. */
function importsOf(root: string, file: string): string[] {
  const text = fs.readFileSync(path.join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  return [...text.matchAll(statement)].flatMap(({ groups: { what = '', from, bare } = {} }) => {
    const specifier = from ?? bare;
    return specifier && !isTypeOnly(what) ? [resolve(root, file, specifier)] : [];
  });
}

function isTypeOnly(what: string): boolean {
  if (/^type\s/.test(what)) return true;
  const names =
    /^\{(?<names>[^}]*)\}$/
      .exec(what)
      ?.groups?.names?.split(',')
      .map((name) => name.trim())
      .filter(Boolean) ?? [];
  return names.length > 0 && names.every((name) => name.startsWith('type '));
}

/** @returns the imported file relative to root, or the specifier itself when it names a package */
function resolve(root: string, file: string, specifier: string): string {
  if (!/^(\.|@\/)/.test(specifier)) return specifier;
  const target = specifier.startsWith('@/')
    ? specifier.slice(2)
    : path.posix.join(path.posix.dirname(file), specifier);
  const endings = ['', '.ts', '.tsx', '.mjs', '/index.ts', '/index.tsx'];
  const ending = endings.find((candidate) =>
    fs.statSync(path.join(root, target + candidate), { throwIfNoEntry: false })?.isFile(),
  );
  return target + (ending ?? '');
}
