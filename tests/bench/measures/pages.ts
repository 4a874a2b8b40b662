import { gzipSync } from 'node:zlib';
import type { Effort, Figure } from '../figure';
import { compareRates, perSecond } from '../load';
import type { Running } from '../workshop';

/** A page that everybody sees, and a list that is asked for by a filter. */
export const staticPath = '/fr';
export const listPath = '/fr/partnerships?country=CN&stage=SIGNED';

/** Sizes offered by the bare app, in paragraphs, each an eighth more than the one before: the nearest to the page of the atlas is compared with it. */
export const paragraphs = Array.from({ length: 48 }, (_, index) => Math.round(20 * 1.125 ** index));

const htmlOf = async (address: string) => (await fetch(address)).text();

/**
 * Static and dynamic pages against those of a bare Next app. Both servers answer the same kind of request: once both uncompressed,
 * once both by gzip, as a browser asks. Next compresses each time, the atlas keeps what it compressed.
 */
export async function measurePages(atlas: Running, bare: Running, effort: Effort): Promise<Figure[]> {
  await settled(atlas.base + staticPath);
  const size = (await htmlOf(atlas.base + staticPath)).length;
  const sizes = await Promise.all(
    paragraphs.map(async (count) => ({ count, size: (await htmlOf(`${bare.base}/static/${count}`)).length })),
  );
  const nearest = sizes.reduce((best, each) =>
    Math.abs(each.size - size) < Math.abs(best.size - size) ? each : best,
  );
  const figures: Figure[] = [];
  for (const encoding of ['identity', 'gzip'] as const) {
    const { ratio, ours, theirs } = await compareRates(
      { base: atlas.base, path: () => staticPath, encoding },
      { base: bare.base, path: () => `/static/${nearest.count}`, encoding },
      effort,
    );
    figures.push({
      id: `static-${encoding}`,
      section: 'pages',
      what: `A static page, ${encoding === 'gzip' ? 'both by gzip' : 'both uncompressed'}, against a static page of Next`,
      value: ratio,
      unit: 'ratio',
      detail: `${perSecond(ours)} of ${kilobytes(size)}, Next ${perSecond(theirs)} of ${kilobytes(nearest.size)}`,
    });
  }
  return [...figures, ...(await measureList(atlas, bare, effort))];
}

/** Waits until a page is answered as it was kept, time after time: what a start makes anew is no part of the rate. */
async function settled(address: string): Promise<void> {
  for (let inARow = 0; inARow < 5; ) {
    const answer = await fetch(address);
    await answer.arrayBuffer();
    inARow = answer.headers.get('server-timing')?.includes('kept') ? inARow + 1 : 0;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

async function measureList(atlas: Running, bare: Running, effort: Effort): Promise<Figure[]> {
  const [own, same] = [await htmlOf(atlas.base + listPath), await htmlOf(`${bare.base}/rows?x=1`)];
  const weights = `${kilobytes(own.length)} (${kilobytes(gzipSync(own).length)} by gzip), Next ${kilobytes(same.length)} (${kilobytes(gzipSync(same).length)})`;
  const baseline = {
    base: bare.base,
    path: (index: number) => `/rows?x=${index}`,
    encoding: 'identity',
  } as const;
  const kinds = [
    { id: 'list-warm', what: 'A list asked for again', path: () => listPath },
    { id: 'list-cold', what: 'A list asked for the first time, another filter each time', path: coldList },
  ];
  const figures: Figure[] = [];
  for (const { id, what, path } of kinds) {
    const { ratio, ours, theirs } = await compareRates(
      { base: atlas.base, path, encoding: 'identity' },
      baseline,
      effort,
    );
    figures.push({
      id,
      section: 'pages',
      what: `${what}, against a page of Next that renders the same markup from memory`,
      value: ratio,
      unit: 'ratio',
      detail: `${perSecond(ours)}, Next ${perSecond(theirs)}; pages of ${weights}`,
    });
  }
  return figures;
}

/** Years and order make filters enough that none comes twice. */
function coldList(index: number): string {
  const [from, to] = [1950 + (index % 40), 1995 + (Math.floor(index / 40) % 31)];
  const sort = ['name', '-name', 'signed', '-signed', 'status'][Math.floor(index / 1_240) % 5];
  return `/fr/partnerships?country=CN&from=${from}&to=${to}&sort=${sort}`;
}

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(0)} kB`;
