import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { chromiumFlags, ensureChromium } from './chromium.mjs';
import { root } from './command';
import { KNOWN_EMPTY_PAGE, weighEmptyPage } from './empty-page';
import { Failure, showFailure } from './failure.mjs';
import { kinds, type PageWeight, weighPage } from './page-weight';

/**
 * Prints what a first visit to the chief pages transfers, beside what it may.
 * Needs a running atlas: `npm start`, then `npm run measure -- [--url http://127.0.0.1:3000] [--empty]`; with `--empty`
 * the page without content that scripts are compared with is built and weighed anew.
 */
const { values } = parseArgs({
  options: {
    url: { type: 'string', default: 'http://127.0.0.1:3000' },
    empty: { type: 'boolean', default: false },
  },
});

interface Budget {
  name: string;
  path: string;
  /** Bytes of script, compressed by gzip, over an empty page of the framework. */
  scriptOverEmpty: number;
  /** Bytes over the wire of the whole first visit. */
  total?: number;
}

const budgets: Budget[] = [
  { name: 'home', path: '/fr', scriptOverEmpty: 30_000 },
  { name: 'list', path: '/fr/partnerships', scriptOverEmpty: 30_000 },
  { name: 'tie', path: '/fr/partnerships/versailles-gyeongju', scriptOverEmpty: 30_000 },
  { name: 'map', path: '/fr/map', scriptOverEmpty: 105_000, total: 450_000 },
];

/** @returns whether every page keeps within its budget */
async function measure(): Promise<boolean> {
  const empty = values.empty ? await weighEmptyPage(root) : KNOWN_EMPTY_PAGE;
  const browser = await chromium.launch({ executablePath: await ensureChromium(), args: chromiumFlags });
  try {
    print(
      'First visit on a phone, kB over the wire; script also by gzip, to compare with an empty page of Next:',
    );
    print(`${kilobytes(empty)} kB of script, ${values.empty ? 'built just now' : 'as last measured'}.\n`);
    print(row(['', ...kinds, 'total', 'requests']));
    const verdicts: string[] = [];
    for (const budget of budgets) {
      const weight = await weighPage(browser, values.url + budget.path).catch(() => {
        throw new Failure(
          `${values.url + budget.path} does not answer: start the atlas first, or name it by --url.`,
        );
      });
      const figures = [...kinds.map((kind) => weight.bytes[kind]), weight.total].map(kilobytes);
      print(row([budget.name, ...figures, String(weight.requests)]));
      verdicts.push(...judge(budget, weight, empty));
    }
    print(`\n${verdicts.join('\n')}`);
    return !verdicts.some((verdict) => verdict.startsWith('ABOVE'));
  } finally {
    await browser.close();
  }
}

function judge({ name, scriptOverEmpty, total }: Budget, weight: PageWeight, empty: number): string[] {
  const verdict = (what: string, bytes: number, limit: number) =>
    `${bytes <= limit ? 'within' : 'ABOVE '}  ${name}: ${what} ${kilobytes(bytes)} kB, at most ${kilobytes(limit)}`;
  return [
    verdict('script over an empty page, by gzip,', weight.scriptGzip - empty, scriptOverEmpty),
    ...(total === undefined ? [] : [verdict('the whole first visit', weight.total, total)]),
  ];
}

const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1);

const row = ([name = '', ...cells]: string[]) =>
  name.padEnd(6) + cells.map((cell) => cell.padStart(9)).join('');

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

try {
  process.exitCode = (await measure()) ? 0 : 1;
} catch (error) {
  showFailure(error);
  process.exitCode = 1;
}
