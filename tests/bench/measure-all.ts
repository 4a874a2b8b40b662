import path from 'node:path';
import type { Reporter } from '@/lib/operate/reporter.mjs';
import { runTool } from '@/lib/operate/run-tool.mjs';
import { type BareContent, startBareApp } from './bare/bare-app';
import { markupOf } from './bare/markup';
import { countRows, type Databases, makeDatabases } from './databases';
import type { Effort, Figure, Section } from './figure';
import { compareRates } from './load';
import { measureApi, questionsOfList } from './measures/api';
import { measureGrowth, measureQueries, type Plan } from './measures/growth';
import { measureLighthouse } from './measures/lighthouse';
import { type MapOf, measureMaps } from './measures/map';
import { measureMemory } from './measures/memory';
import { listPath, measurePages, paragraphs, staticPath } from './measures/pages';
import { measureStarts } from './measures/starts';
import { measureTyping } from './measures/typing';
import type { Results } from './results';
import { openWorkshop, type Running, startAtlas, startPostgres, type Workshop } from './workshop';

export type Asked = {
  root: string;
  report: Reporter;
  effort: Effort;
  sections: Section[];
  quick: boolean;
  /** Also what takes hours. */
  long: boolean;
};

export type Found = Pick<Results, 'rows' | 'figures' | 'plans'>;

/** Makes the databases, builds once, starts the servers and measures what was asked for, one thing after the other. */
export async function measureAll(asked: Asked): Promise<Found> {
  const { root, report, effort, quick, long } = asked;
  const wants = (...names: Section[]) => names.some((name) => asked.sections.includes(name));
  const figures: Figure[] = [];
  const plans: Plan[] = [];
  const step = async (name: string, work: () => Promise<Figure[]>) => {
    figures.push(...(await report.step(name, work)));
  };
  const workshop = openWorkshop(root);
  const isWhole = !quick && wants('starts');
  await step('Start a fresh clone', () => measureStarts(workshop, isWhole, wants('starts')));
  const cluster = await startPostgres(workshop);
  const databases = await report.step('Make the databases', () =>
    makeDatabases(root, cluster.urlOf, {
      quick,
      withTen: wants('growth', 'typing'),
      withWorld: wants('map'),
    }),
  );
  process.env.DATABASE_URL = databases.one;
  const [rows, seed] = await Promise.all([
    rowsOf(databases),
    startAtlas(workshop, 'atlas-seed', databases.seed),
  ]);
  if (wants('memory')) figures.push(...measureMemory({ id: 'idle', what: 'idle' }, seed, cluster.pid));
  if (wants('lighthouse')) await step('Lighthouse', () => measureLighthouse(workshop, seed, quick ? 1 : 3));
  const one = await startAtlas(workshop, 'atlas-one', databases.one);
  if (wants('map'))
    await step('The map', async () =>
      measureMaps([
        { id: 'seed', label: 'The seed', atlas: seed },
        { id: 'one', label: 'The full atlas', atlas: one },
        ...(await twinnings(workshop, databases)),
      ]),
    );
  if (wants('pages', 'api')) {
    const bare = await report.step('Build the bare app', async () =>
      startBareApp(workshop, await bareContent(one, databases)),
    );
    if (wants('pages')) await step('Pages', () => measurePages(one, bare, effort));
    if (wants('api')) await step('The API', () => measureApi(one, bare, effort));
    await bare.stop();
  }
  const tenUrl = databases.ten;
  if (tenUrl) {
    const ten = await startAtlas(workshop, 'atlas-ten', tenUrl);
    if (wants('growth')) {
      await step('Growth', () => measureGrowth(ten, one, effort));
      const queries = await report.step('Plans', () => measureQueries(databases.one, tenUrl, effort));
      figures.push(...queries.figures);
      plans.push(...queries.plans);
    }
    if (wants('typing')) await step('Typing', () => measureTyping(ten));
    await ten.stop();
  }
  if (wants('memory')) await step('Memory under load', () => memoryUnderLoad(one, cluster.pid, long));
  if (long && wants('starts')) await step('npm test', () => timeTests(workshop));
  return { rows, figures, plans };
}

/** The ties of the real file, where it lies beside the project; nothing needs it. */
async function twinnings(workshop: Workshop, { world }: Databases): Promise<MapOf[]> {
  if (world === null) return [];
  return [
    {
      id: 'twinnings',
      label: 'The world’s twinnings',
      atlas: await startAtlas(workshop, 'atlas-world', world),
    },
  ];
}

async function rowsOf(databases: Databases): Promise<Results['rows']> {
  return {
    one: await countRows(databases.one),
    ...(databases.ten ? { ten: await countRows(databases.ten) } : {}),
  };
}

async function bareContent(atlas: Running, databases: Databases): Promise<BareContent> {
  const html = await (await fetch(atlas.base + listPath)).text();
  return {
    paragraphs,
    markup: markupOf(html),
    questions: await questionsOfList(),
    databaseUrl: databases.one,
  };
}

/** A minute of readers, and with `long` an hour of them. */
async function memoryUnderLoad(atlas: Running, postgresPid: number, long: boolean): Promise<Figure[]> {
  const target = (path: string) => ({ base: atlas.base, path: () => path, encoding: 'gzip' }) as const;
  const load = (seconds: number) =>
    compareRates(target(staticPath), target(listPath), { seconds, rounds: 1, requests: 0 });
  await load(30);
  const loaded = measureMemory({ id: 'loaded', what: 'after a minute of load' }, atlas, postgresPid);
  if (!long) return loaded;
  // Rounds are as many requests as were expected to take their time: they may be answered sooner.
  const begun = performance.now();
  while (performance.now() - begun < 3_600_000) await load(300);
  return [...loaded, ...measureMemory({ id: 'hour', what: 'after an hour of load' }, atlas, postgresPid)];
}

async function timeTests({ atlas, logs }: Workshop): Promise<Figure[]> {
  const start = performance.now();
  await runTool([path.join(atlas, 'lib/operate/test.mjs')], {
    cwd: atlas,
    log: path.join(logs, 'tests.log'),
    failure: 'npm test failed.',
  });
  const seconds = (performance.now() - start) / 1000;
  return [
    {
      id: 'tests',
      section: 'starts',
      what: 'npm test',
      value: seconds,
      unit: 's',
      detail: 'packages and build of the start there already',
    },
  ];
}
