import fs from 'node:fs';
import { atEnd } from './shutdown.mjs';
import { startNode } from './start-node.mjs';

export interface Outcome {
  passed: number;
  failed: number;
  /** What to read when something failed. */
  details: string;
}

interface Run {
  program: string;
  args: string[];
  cwd: string;
  env: Record<string, string>;
  /** The JSON report that the runner writes. */
  file: string;
  log: string;
  read(report: unknown): Outcome;
}

/**
 * Runs a test runner and reads its own report. A runner that ran no test, ended in error though each test passed, or
 * left no report has failed.
 */
export async function runRunner({ program, args, cwd, env, file, log, read }: Run): Promise<Outcome> {
  fs.rmSync(file, { force: true });
  const output = fs.openSync(log, 'w');
  const child = startNode([program, ...args], { cwd, env, output });
  fs.closeSync(output);
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const forget = atEnd(() => {
    child.kill('SIGTERM');
    return ended;
  });
  const code = await ended;
  forget();
  const outcome = fs.existsSync(file)
    ? read(JSON.parse(fs.readFileSync(file, 'utf8')))
    : { passed: 0, failed: 0, details: '' };
  if (outcome.failed > 0 || (outcome.passed > 0 && code === 0)) return outcome;
  const reason = outcome.passed === 0 ? 'No test ran.' : `The runner ended with code ${code}.`;
  return { ...outcome, failed: 1, details: `${reason} The end of ${log}:\n${tail(log)}` };
}

function tail(file: string): string {
  return fs.readFileSync(file, 'utf8').trimEnd().split('\n').slice(-40).join('\n');
}

interface VitestReport {
  testResults: {
    name: string;
    status: string;
    message: string;
    assertionResults: { fullName: string; status: string; failureMessages: string[] }[];
  }[];
}

export function readVitest(report: unknown): Outcome {
  const { testResults } = report as VitestReport;
  const tests = testResults.flatMap((file) =>
    file.assertionResults.map((test) => ({ ...test, file: file.name })),
  );
  const failures = tests.filter((test) => test.status === 'failed');
  // A file that could not be loaded, or whose hooks failed, may report no failed test of its own.
  const broken = testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: tests.filter((test) => test.status === 'passed').length,
    failed: failures.length + broken.length,
    details: [
      ...failures.map((test) => `${test.file}: ${test.fullName}\n${indent(reasons(test.failureMessages))}`),
      ...broken.map((file) => `${file.name}\n${indent(file.message)}`),
    ].join('\n'),
  };
}

/** Vitest's report shows a test that took too long by the place of the test alone. */
function reasons(messages: string[]): string {
  return messages
    .map((message) => message.replace('Error: STACK_TRACE_ERROR', 'The test took longer than its limit.'))
    .join('\n');
}

interface PlaywrightSuite {
  title: string;
  specs: {
    title: string;
    file: string;
    line: number;
    tests: { projectName: string; status: string; results: { errors: { message?: string }[] }[] }[];
  }[];
  suites?: PlaywrightSuite[];
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number };
  suites: PlaywrightSuite[];
  errors: { message?: string }[];
}

export function readPlaywright(report: unknown): Outcome {
  const { stats, suites, errors } = report as PlaywrightReport;
  const specs = (suite: PlaywrightSuite): PlaywrightSuite['specs'] => [
    ...suite.specs,
    ...(suite.suites ?? []).flatMap(specs),
  ];
  const failures = suites
    .flatMap(specs)
    .flatMap((spec) => spec.tests.map((test) => ({ ...test, spec })))
    .filter((test) => test.status === 'unexpected');
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    details: [
      ...failures.map(
        ({ spec, projectName, results }) =>
          `${spec.file}:${spec.line} ${spec.title} (${projectName})\n${indent(results.flatMap((result) => result.errors.map((error) => error.message ?? '')).join('\n'))}`,
      ),
      ...errors.map((error) => error.message ?? ''),
    ].join('\n'),
  };
}

/** The first lines of a message, which say what was expected. */
function indent(text: string): string {
  const lines = text.split('\n').slice(0, 25);
  return lines.map((line) => `    ${line}`).join('\n');
}
