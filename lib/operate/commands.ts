import { Failure } from './failure.mjs';

/** What each command of package.json does, in one sentence; in the order in which docs/operation.md lists them. */
const descriptions: Record<string, string> = {
  start:
    'installs, generates, starts PostgreSQL, migrates, seeds, builds, serves; each step is skipped when nothing changed',
  dev: 'the same database, with the pages built as they are asked for and rebuilt as the code changes',
  test: 'every check and test, ends with `N passed, N failed`',
  check: 'the same without the build and the end-to-end tests',
  account:
    'makes an account, gives it a role, prints a link to sign in by; `-- --help` says what can be given',
  backup: 'writes the whole atlas into one file, while it is used; `-- --file name` says where',
  restore:
    'makes an empty database what a backup holds; `-- file --check` only reads it, `--replace` takes the place of what is there',
  export: 'writes the published record as tables that anybody can read; `-- --all` all of it',
  jobs: 'runs one of the jobs now; `-- name` says which',
  migrate: 'brings the database to the state of `prisma/migrations`',
  seed: 'seeds again; never overwrites what people changed',
  generate: 'makes the Prisma client from `prisma/schema`',
  gazetteer:
    'makes the files of `prisma/gazetteer` again from published packages; the next start or seed loads them',
  docs: 'makes the tables of this document from the code',
  load: 'readers and writers at once on an atlas of its own, with what must hold; `-- --minutes 10 --readers 50 --writers 5`',
  bench:
    'measures the atlas at the size of the whole record and ten times that, and writes `docs/performance.md`',
  'bench:map': 'measures the map alone',
  'bench:gazetteer':
    'prints how long the gazetteer of a database (`DATABASE_URL`) takes to answer 200 questions',
  measure:
    'prints what a first visit to home, list, a tie and the map of a running atlas transfers, beside what it may',
  'migrate:new':
    'writes what `prisma/schema` has and the migrations lack as a new migration; `-- name` says what for',
  'release:fixture': 'writes the backup by which later versions try their upgrade from this one',
  lock: 'rewrites `package-lock.json` after a change of dependencies, complete for every kind of machine',
};

/**
 * The commands of package.json with their descriptions.
 * @throws Failure where one has no description, or a description no command
 */
export function describeCommands(scripts: Record<string, string>): { name: string; description: string }[] {
  const told = Object.keys(descriptions);
  const missing = Object.keys(scripts).filter((name) => !told.includes(name));
  if (missing.length > 0)
    throw new Failure(`${missing.join(', ')}: say in lib/operate/commands.ts what this command does.`);
  const gone = told.filter((name) => !(name in scripts));
  if (gone.length > 0) throw new Failure(`${gone.join(', ')}: no such command is in package.json any more.`);
  return Object.entries(descriptions).map(([name, description]) => ({ name, description }));
}
