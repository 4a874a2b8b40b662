import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPlaywright, readVitest, runRunner } from '@/lib/operate/test-outcome';
import { temporaryFolder, writeFiles } from '../../support/folder';

/** A runner that writes a report and ends. */
function run(report: unknown, code = 0) {
  const folder = temporaryFolder();
  const file = path.join(folder, 'report.json');
  const program = path.join(folder, 'runner.mjs');
  const write = report
    ? `fs.writeFileSync(${JSON.stringify(file)}, ${JSON.stringify(JSON.stringify(report))});`
    : '';
  writeFiles(folder, {
    'runner.mjs': `import fs from 'node:fs'; ${write} console.log('its last words'); process.exit(${code});`,
  });
  return runRunner({
    program,
    args: [],
    cwd: folder,
    env: {},
    file,
    log: path.join(folder, 'log'),
    read: readVitest,
  });
}

const test = (status: string) => ({
  fullName: `a test that ${status}`,
  status,
  failureMessages: status === 'failed' ? ['expected 1 to be 2'] : [],
});
const fileOf = (status: string, ...tests: ReturnType<typeof test>[]) => ({
  name: 'a.test.ts',
  status,
  message: 'cannot be loaded',
  assertionResults: tests,
});

describe('the outcome of a runner', () => {
  it('is what its report says', async () => {
    const report = {
      testResults: [
        fileOf('failed', test('passed'), test('failed'), test('pending')),
        fileOf('passed', test('passed')),
      ],
    };
    expect(await run(report, 1)).toMatchObject({
      passed: 2,
      failed: 1,
      details: expect.stringContaining('expected 1 to be 2'),
    });
  });

  it('counts a file that cannot be loaded as failed', async () => {
    expect(await run({ testResults: [fileOf('failed')] }, 1)).toMatchObject({
      passed: 0,
      failed: 1,
      details: expect.stringContaining('cannot be loaded'),
    });
  });

  it.each([
    ['no test ran', { testResults: [] }, 0, 'No test ran.'],
    ['it left no report', undefined, 0, 'No test ran.'],
    [
      'it ended in error though each test passed',
      { testResults: [fileOf('passed', test('passed'))] },
      1,
      'The runner ended with code 1.',
    ],
  ])('is a failure when %s', async (_when, report, code, reason) => {
    const outcome = await run(report, code);
    expect(outcome.failed).toBe(1);
    expect(outcome.details).toContain(reason);
    expect(outcome.details).toContain('its last words');
  });

  it('is read from the report of Playwright, nested suites included', () => {
    const spec = (status: string) => ({
      title: 'opens',
      file: 'home.spec.ts',
      line: 3,
      tests: [{ projectName: 'phone', status, results: [{ errors: [{ message: 'no heading' }] }] }],
    });
    const report = {
      stats: { expected: 4, unexpected: 1, flaky: 0 },
      suites: [
        { title: '', specs: [], suites: [{ title: 'home', specs: [spec('unexpected'), spec('expected')] }] },
      ],
      errors: [],
    };
    expect(readPlaywright(report)).toEqual({
      passed: 4,
      failed: 1,
      details: 'home.spec.ts:3 opens (phone)\n    no heading',
    });
  });
});
