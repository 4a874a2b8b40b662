import path from 'node:path';
import { Failure } from './failure.mjs';
import { generate } from './generate';
import { findViolations } from './import-directions';
import { runTool } from './run-tool.mjs';
import type { Outcome } from './test-outcome';

interface Options {
  root: string;
  logs: string;
}

/** What is checked without running the atlas; each counts as one test. */
export function staticChecks({ root, logs }: Options): { label: string; run(): Promise<Outcome> }[] {
  const tool = (
    name: string,
    program: string,
    args: string[],
    failure: string,
    env: Record<string, string> = {},
  ) =>
    runTool([path.join(root, 'node_modules', program), ...args], {
      cwd: root,
      env: { NO_COLOR: '1', ...env },
      log: path.join(logs, `${name}.log`),
      failure,
    });
  const check = (label: string, work: () => Promise<unknown>) => ({
    label,
    run: () => work().then((): Outcome => ({ passed: 1, failed: 0, details: '' })),
  });
  return [
    check('Database client', () =>
      generate({ root, dataFolder: path.dirname(path.dirname(logs)), note: () => {} }),
    ),
    check('Types', async () => {
      const dist = { ATLAS_DIST_DIR: '.next-test' };
      await tool(
        'typegen',
        'next/dist/bin/next',
        ['typegen'],
        'The types of the routes could not be made',
        dist,
      );
      await tool(
        'types',
        'typescript/bin/tsc',
        ['--noEmit', '-p', 'tsconfig.check.json'],
        'Types do not fit',
      );
    }),
    check('Lint and format', () =>
      tool(
        'lint',
        '@biomejs/biome/bin/biome',
        ['ci', '--colors=off', '--reporter=summary'],
        'Lint or format is not right: npx biome check --write mends most',
      ),
    ),
    check('Import directions', async () => {
      const found = findViolations(root);
      if (found.length > 0)
        throw new Failure('Files import what their room may not:', { details: found.join('\n') });
    }),
    check('Unused code', () =>
      tool('unused', 'knip/bin/knip.js', ['--no-config-hints'], 'Files, exports or packages are not used'),
    ),
  ];
}
