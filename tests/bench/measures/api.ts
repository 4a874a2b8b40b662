import type { Statement } from '../bare/statements';
import { statementsOf } from '../bare/statements';
import type { Effort, Figure } from '../figure';
import { compareRates, perSecond } from '../load';
import type { Running } from '../workshop';

const warmQuery = 'country=CN&stage=SIGNED';
const orders = ['name', '-name', 'signed', '-signed', 'updated', '-updated', 'status'];

/** Queries of which none comes twice within a run: years, order and number of lines. */
export function coldQuery(index: number): string {
  const [from, to] = [1950 + (index % 40), 1995 + (Math.floor(index / 40) % 31)];
  const sort = orders[Math.floor(index / 1_240) % orders.length];
  return `country=CN&from=${from}&to=${to}&sort=${sort}&pageSize=${50 - (Math.floor(index / 8_680) % 10)}`;
}

const COLD_QUESTIONS = 120;

/**
 * The statements that the list endpoint sends for its warm question, and for many cold ones.
 * The database of DATABASE_URL is asked, so that this comes after it is set.
 */
export async function questionsOfList(): Promise<Statement[][]> {
  const { parseFilter } = await import('@/lib/filter/filter.schema');
  const { listTies, unknownCodes } = await import('@/lib/partnership/partnership-list.service');
  const { positionsOf } = await import('@/lib/partnership/partnership-positions.service');
  const queries = [warmQuery, ...Array.from({ length: COLD_QUESTIONS }, (_, index) => coldQuery(index * 71))];
  const questions: Statement[][] = [];
  for (const query of queries) {
    const { filter } = parseFilter(new URLSearchParams(query));
    questions.push(
      await statementsOf(async () => {
        await unknownCodes(filter);
        const { rows } = await listTies(filter);
        await positionsOf(rows, filter, Date.now());
      }),
    );
  }
  return questions;
}

/** The list endpoint against a bare Next route that sends the same statements through `pg` and gives their rows as JSON. */
export async function measureApi(atlas: Running, bare: Running, effort: Effort): Promise<Figure[]> {
  const address = (query: string) => `/api/v1/partnerships?${query}`;
  const kinds = [
    {
      id: 'api-warm',
      what: 'The list endpoint, asked again',
      path: () => address(warmQuery),
      theirs: () => '/sql/0',
    },
    {
      id: 'api-cold',
      what: 'The list endpoint, another filter each time',
      path: (index: number) => address(coldQuery(index)),
      theirs: (index: number) => `/sql/${1 + (index % COLD_QUESTIONS)}`,
    },
  ];
  const figures: Figure[] = [];
  for (const { id, what, path, theirs } of kinds) {
    const result = await compareRates(
      { base: atlas.base, path, encoding: 'identity' },
      { base: bare.base, path: theirs, encoding: 'identity' },
      effort,
    );
    figures.push({
      id,
      section: 'api',
      what: `${what}, against a bare Next route with the same SQL`,
      value: result.ratio,
      unit: 'ratio',
      detail: `${perSecond(result.ours)}, Next ${perSecond(result.theirs)}, both uncompressed`,
    });
  }
  return figures;
}
