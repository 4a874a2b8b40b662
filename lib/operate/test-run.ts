import path from 'node:path';
import { staticChecks } from './checks';
import { ensureChromium } from './chromium.mjs';
import { type TestAtlas, withTestServer } from './e2e-server';
import { showFailure } from './failure.mjs';
import type { Reporter } from './reporter.mjs';
import { atEnd, end } from './shutdown.mjs';
import { startTestCluster } from './test-cluster';
import { type Outcome, readPlaywright, readVitest, runRunner } from './test-outcome';

interface Options {
  root: string;
  logs: string;
  /** Without the production build and the end-to-end tests. */
  checkOnly: boolean;
  report: Reporter;
}

/** Runs everything, whatever fails before, and ends with the line `N passed, N failed`. */
export async function runTests(options: Options): Promise<void> {
  const { report, checkOnly } = options;
  const outcomes: Outcome[] = [];
  const parts = [
    ...staticChecks(options),
    { label: 'Unit tests', run: () => vitest(options, 'unit') },
    { label: 'Database tests, PostgreSQL 18', run: () => databaseTests(options, 18) },
    { label: 'Database tests, PostgreSQL 15', run: () => databaseTests(options, 15) },
    ...(checkOnly ? [] : [{ label: 'Build, start, end-to-end tests', run: () => endToEnd(options) }]),
  ];
  for (const { label, run } of parts) {
    const outcome = await report.step(label, async (note) => {
      const result = await run().catch((error): Outcome => {
        showFailure(error);
        return { passed: 0, failed: 1, details: '' };
      });
      note(`${result.passed} passed, ${result.failed} failed`);
      return result;
    });
    if (outcome.details) report.line(`\n${outcome.details}\n`);
    outcomes.push(outcome);
  }
  const sum = (key: 'passed' | 'failed') => outcomes.reduce((total, outcome) => total + outcome[key], 0);
  report.line(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  await end(sum('failed') > 0 ? 1 : 0);
}

function vitest(
  { root, logs }: Options,
  project: 'unit' | 'db',
  name: string = project,
  env: Record<string, string> = {},
) {
  const file = path.join(logs, `${name}.json`);
  const args = [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ];
  return runRunner({
    program: path.join(root, 'node_modules/vitest/vitest.mjs'),
    args,
    cwd: root,
    env: { NODE_ENV: 'test', NO_COLOR: '1', ...env },
    file,
    log: path.join(logs, `${name}.log`),
    read: readVitest,
  });
}

async function databaseTests(options: Options, major: 15 | 18): Promise<Outcome> {
  const cluster = await startTestCluster(options.root, major);
  const forget = atEnd(() => cluster.stop());
  try {
    return await vitest(options, 'db', `db-${major}`, { ATLAS_TEST_SERVER: cluster.serverUrl });
  } finally {
    forget();
    await cluster.stop();
  }
}

/** The atlas is started as a reader of the README starts it, on a database of its own; that it starts and stops counts as a test. */
async function endToEnd({ root, logs }: Options): Promise<Outcome> {
  await ensureChromium();
  const { result, stopped } = await withTestServer(root, logs, async (atlas) => {
    // What only reads comes first: it counts what the seed holds.
    const reading = await playwright(root, logs, atlas, 'reading');
    const writing = await playwright(root, logs, atlas, 'writing');
    // What it writes under load nobody counts afterwards.
    return [reading, writing, await underLoad(root, logs, atlas)];
  });
  const clean = stopped === 0;
  const server = {
    passed: clean ? 1 : 0,
    failed: clean ? 0 : 1,
    details: clean ? '' : `The server did not end cleanly: ${stopped}.`,
  };
  const all = [...result, server];
  return {
    passed: all.reduce((sum, { passed }) => sum + passed, 0),
    failed: all.reduce((sum, { failed }) => sum + failed, 0),
    details: all
      .map(({ details }) => details)
      .filter(Boolean)
      .join('\n'),
  };
}

/** Readers and writers at once for a moment: no request fails, and what was acknowledged is there. */
function underLoad(root: string, logs: string, atlas: TestAtlas) {
  const file = path.join(logs, 'load.json');
  const args = [
    '--url',
    atlas.address,
    '--minutes',
    '0.4',
    '--readers',
    '15',
    '--writers',
    '4',
    '--tests',
    file,
  ];
  return runRunner({
    program: path.join(root, 'node_modules/tsx/dist/cli.mjs'),
    args: ['tests/load/load-command.ts', ...args],
    cwd: root,
    env: { ATLAS_E2E_DATABASE_URL: atlas.databaseUrl, NO_COLOR: '1' },
    file,
    log: path.join(logs, 'load.log'),
    read: readVitest,
  });
}

function playwright(root: string, logs: string, atlas: TestAtlas, part: 'reading' | 'writing') {
  const file = path.join(logs, `e2e-${part}.json`);
  return runRunner({
    program: path.join(root, 'node_modules/@playwright/test/cli.js'),
    args: ['test', '--reporter=list,json'],
    cwd: root,
    env: {
      ATLAS_E2E_PART: part,
      ATLAS_E2E_URL: atlas.address,
      ATLAS_E2E_DATABASE_URL: atlas.databaseUrl,
      ATLAS_E2E_SECRET: atlas.secret,
      ATLAS_E2E_OUTBOX: atlas.outbox,
      ATLAS_E2E_LOG: atlas.log,
      PLAYWRIGHT_JSON_OUTPUT_FILE: file,
      NO_COLOR: '1',
    },
    file,
    log: path.join(logs, `e2e-${part}.log`),
    read: readPlaywright,
  });
}
