import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '@/lib/operate/command';
import { Failure, showFailure } from '@/lib/operate/failure.mjs';
import { createReporter } from '@/lib/operate/reporter.mjs';
import { end, endOnSignals, isEnding } from '@/lib/operate/shutdown.mjs';
import { judge, lossesSince } from './aims';
import { efforts, type Figure, type Section, sections } from './figure';
import { measureAll } from './measure-all';
import { documentOf } from './report';
import { circumstances, merged, readResults, resultsFile } from './results';

const help = `npm run bench                    measures everything and writes tests/bench/results.json and docs/performance.md
  -- --quick                     a tenth of the sizes and shorter rounds, to try it; writes nothing unless --write
  -- --only pages,api            some sections alone: ${sections.join(', ')}
  -- --check                     writes nothing, fails where a ratio lost a quarter of the last one written
  -- --long                      also an hour of load, and the time of npm test`;

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    long: { type: 'boolean', default: false },
    only: { type: 'string', default: sections.join(',') },
    help: { type: 'boolean', default: false },
  },
});

function chosenSections(): Section[] {
  const names = values.only.split(',');
  const unknown = names.filter((name) => !(sections as readonly string[]).includes(name));
  if (unknown.length > 0)
    throw new Failure(`There is no section ${unknown.join(', ')}; there are ${sections.join(', ')}.`);
  return names as Section[];
}

/** @returns whether nothing was lost */
async function bench(): Promise<boolean> {
  const chosen = chosenSections();
  const measured = circumstances(root, values.quick);
  const report = createReporter();
  const effort = values.quick ? efforts.quick : efforts.full;
  const found = await measureAll({
    root,
    report,
    effort,
    sections: chosen,
    quick: values.quick,
    long: values.long,
  });
  for (const figure of found.figures) report.line(lineOf(figure));
  const before = readResults(root);
  if (values.check) {
    const losses = lossesSince(before?.figures ?? [], found.figures);
    for (const loss of losses) report.line(`LOST    ${loss}`);
    report.line(
      losses.length === 0 ? 'No ratio lost a quarter.' : `${losses.length} ratios lost a quarter or more.`,
    );
    return losses.length === 0;
  }
  if (values.quick && !values.write) return true;
  const results = merged(before, { measured, ...found }, chosen);
  fs.writeFileSync(resultsFile(root), `${JSON.stringify(results, null, 2)}\n`);
  fs.writeFileSync(path.join(root, 'docs/performance.md'), documentOf(results));
  report.line('Written: tests/bench/results.json, docs/performance.md');
  return true;
}

const lineOf = (figure: Figure) =>
  `${judge(figure).padEnd(7)} ${figure.what}: ${figure.value.toFixed(2)}${figure.unit === 'ratio' ? '' : ` ${figure.unit}`} (${figure.detail})`;

endOnSignals(() => 130);
if (values.help) process.stdout.write(`${help}\n`);
else {
  try {
    await end((await bench()) ? 0 : 1);
  } catch (error) {
    if (!isEnding()) showFailure(error);
    await end(1);
  }
}
