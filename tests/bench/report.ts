import { aims, judge, wordsOf } from './aims';
import type { Figure, Section } from './figure';
import type { Results } from './results';

const titles: Record<Section, string> = {
  pages: 'Pages',
  api: 'The API',
  growth: 'Ten times the official atlas',
  typing: 'While one types',
  map: 'The map',
  lighthouse: 'Lighthouse, as a phone sees it',
  memory: 'Memory',
  starts: 'Starts, build, tests',
};

const explanations: Partial<Record<Section, string>> = {
  pages:
    'Requests a second of ten connections, as a ratio to a Next app that is built beside it with the same packages and holds nothing else. Rounds alternate between the two; the ratio is the median of those of the rounds. The static page of Next has the same number of bytes, to a few percent; the dynamic one renders the atlas’s own markup from a file in memory. Compressed is compared with compressed and plain with plain.',
  api: 'Against a Next route that holds the statements which the atlas sends, and sends them through `pg`. Warm: the same filter at the same version of the record. Cold: a filter that was not asked for before.',
  growth:
    'The same question to both atlases in turn, one at a time; a ratio of medians. Unless it says "again", no question comes twice: each has a condition, or words, that nobody asked for before; the other conditions of its filter are kept, as they are for readers who change one at a time.',
  memory:
    'Proportional set size, summed over the processes of PostgreSQL, which holds all three databases here.',
};

/** The document of all figures. Everything in it comes from the results and the aims. */
export function documentOf({ measured, others, rows, figures, plans }: Results): string {
  const sections = (Object.keys(titles) as Section[]).filter((section) =>
    figures.some((each) => each.section === section),
  );
  return [
    '# Performance',
    'Written by `npm run bench` from what it measured (`tests/bench/results.json`); do not edit. `npm run bench -- --check` measures again and fails where a ratio lost a quarter.',
    introduction(measured, others),
    sizesTable(rows),
    ...sections.flatMap((section) =>
      sectionOf(
        section,
        figures.filter((each) => each.section === section),
      ),
    ),
    ...missedAims(figures),
    ...(plans.length === 0
      ? []
      : ['## Plans', 'As PostgreSQL followed them; times are of the machine, shapes are what matters.']),
    ...plans.flatMap(({ what, one, ten }) => [`### ${what}`, 'At ×1:', fenced(one), 'At ×10:', fenced(ten)]),
    '',
  ]
    .join('\n\n')
    .trimEnd()
    .concat('\n');
}

function introduction(
  { on, commit, changed, quick, machine, versions, loadBefore }: Results['measured'],
  others: Results['others'],
): string {
  const lines = [
    `Measured on ${on}, at commit ${commit}${changed ? ' with changes that were not committed' : ''}, ${quick ? 'in a hurry (`--quick`: a tenth of the sizes, fewer and shorter rounds), so these figures only show that the command works' : 'whole'}.`,
    `Machine: ${machine}. ${versions}.`,
    ...(others
      ? [`Not measured then, but on ${others.on} at commit ${others.commit}: ${others.sections.join(', ')}.`]
      : []),
    ...(loadBefore > 0.3
      ? [
          `The machine was busy with other work when it began (load ${loadBefore} per core): ratios hold roughly, absolute figures are too slow.`,
        ]
      : []),
  ];
  return lines.join('\n');
}

function sizesTable(rows: Results['rows']): string {
  const names = Object.keys(rows.one);
  const lines = names.map((name) => [name, grouped(rows.one[name]), grouped(rows.ten?.[name])]);
  return table(['rows', '×1', '×10'], lines);
}

function sectionOf(section: Section, figures: Figure[]): string[] {
  const hasAims = figures.some(({ id }) => aims[id]);
  const head = hasAims ? ['what', 'measured', 'aim', '', 'from'] : ['what', 'measured', 'from'];
  const lines = figures.map((figure) => {
    const aimed = hasAims ? [wordsOf(figure), verdictOf(figure)] : [];
    return [figure.what, shown(figure), ...aimed, figure.detail];
  });
  return [
    `## ${titles[section]}`,
    ...(explanations[section] ? [explanations[section]] : []),
    table(head, lines),
  ];
}

function missedAims(figures: Figure[]): string[] {
  const missed = figures.filter((figure) => judge(figure) === 'missed');
  if (missed.length === 0) return [];
  const lines = missed.map((figure) => [
    figure.what,
    shown(figure),
    wordsOf(figure),
    aims[figure.id]?.missed ?? 'Not known yet.',
  ]);
  return [
    '## What was missed, why, and what it would take',
    table(['what', 'measured', 'aim', 'why, and what it would take'], lines),
  ];
}

const verdictOf = (figure: Figure) => ({ met: 'met', missed: '**missed**', 'no aim': '' })[judge(figure)];

/** A figure with its unit, in as many digits as mean something. */
function shown({ value, unit }: Figure): string {
  if (unit === 'ratio') return value.toFixed(2);
  if (unit === 'score') return String(Math.round(value));
  return `${value >= 100 ? Math.round(value) : value.toFixed(1)} ${unit}`;
}

const grouped = (count?: number) => (count === undefined ? '–' : count.toLocaleString('en'));
const fenced = (text: string) => `\`\`\`text\n${text}\n\`\`\``;
const cell = (text: string) => text.replaceAll('|', '\\|');

function table(head: string[], lines: string[][]): string {
  const row = (cells: string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [row(head), row(head.map(() => '---')), ...lines.map(row)].join('\n');
}
