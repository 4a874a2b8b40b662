import fs from 'node:fs';
import path from 'node:path';
import { freePort } from '@/lib/operate/preflight.mjs';
import type { Figure } from '../figure';
import { linkPackages, startServing, type Workshop } from '../workshop';

/**
 * The first start of a fresh clone and the second one, by `npm start` itself; the first leaves the build that everything else
 * is measured on. @param isWhole whether packages are installed from the registry, as a user would; linked otherwise
 * @param isTold whether the times are wanted
 */
export async function measureStarts(
  workshop: Workshop,
  isWhole: boolean,
  isTold: boolean,
): Promise<Figure[]> {
  if (!isWhole) linkPackages(workshop);
  // The address stands on the pages: another port would be another build.
  const port = await freePort();
  const first = await timeStart(workshop, 'first-start', port);
  // Nobody asks: the build is all that is needed.
  if (!isTold) return [];
  const second = await timeStart(workshop, 'second-start', port);
  // Production packages alone are installed by a start; the bench needs its tools too.
  if (isWhole) {
    fs.rmSync(path.join(workshop.atlas, 'node_modules'), { recursive: true, force: true });
    linkPackages(workshop);
  }
  const figure = (id: string, what: string, value: number, detail: string): Figure => ({
    id,
    section: 'starts',
    what,
    value,
    unit: 's',
    detail,
  });
  const steps = (names: string[]) =>
    names.map((name) => `${name.toLowerCase()} ${first.steps.get(name)?.toFixed(1) ?? '?'} s`).join(', ');
  return [
    figure(
      'first-start',
      `The first start of a fresh clone${isWhole ? '' : ', its packages there already'}`,
      first.seconds,
      steps(['Install packages', 'Migrate', 'Seed', 'Build the pages']),
    ),
    figure('second-start', 'The second start', second.seconds, 'until it answers'),
    figure('build', 'The build', first.steps.get('Build the pages') ?? Number.NaN, 'within the first start'),
  ];
}

async function timeStart(workshop: Workshop, name: string, port: number) {
  const start = performance.now();
  const running = await startServing(workshop, {
    name,
    port,
    args: [path.join(workshop.atlas, 'lib/operate/start.mjs')],
    cwd: workshop.atlas,
    env: {
      DATABASE_URL: '',
      ATLAS_DATA_DIR: path.join(workshop.folder, 'first-data'),
      ATLAS_DIST_DIR: '.next',
    },
  });
  const seconds = (performance.now() - start) / 1000;
  await running.stop();
  const log = fs.readFileSync(path.join(workshop.logs, `${name}.log`), 'utf8');
  return { seconds, steps: stepsOf(log) };
}

/** Seconds of each step, as the start prints them. */
function stepsOf(log: string): Map<string, number> {
  const lines = [...log.matchAll(/^ {2}(\S.*?)\s{2,}(?:(\d+) min )?([\d.]+) (ms|s)\b/gm)];
  return new Map(
    lines.map(([, name = '', minutes = '0', time, unit]) => [
      name,
      Number(minutes) * 60 + Number(time) * (unit === 'ms' ? 0.001 : 1),
    ]),
  );
}
