import autocannon from 'autocannon';
import { type Effort, median } from './figure';

/** Something that is asked: an address, and the path of each request in turn. */
export type Target = { base: string; path: (index: number) => string; encoding: 'gzip' | 'identity' };

/** The number goes on from round to round, so that a target of ever new addresses never repeats one. */
let asked = 0;

/** Answers enough for a first idea of how fast a target is, and for the least that a round may rest on. */
const FEWEST = 30;

/**
 * Requests a second that a target answers to ten connections. Each request comes from another reader's address, as behind a proxy:
 * allowances are counted all the same, and none is used up.
 * @param amount how many requests
 * @throws where an answer is none or not 200
 */
async function rateOf({ base, path, encoding }: Target, amount: number): Promise<number> {
  const options: autocannon.Options = {
    url: base,
    connections: 10,
    amount,
    timeout: 60,
    headers: { 'accept-encoding': encoding },
    requests: [
      {
        setupRequest: (request) => {
          asked += 1;
          const reader = `10.${asked & 255}.${(asked >> 8) & 255}.${(asked >> 16) & 255}`;
          return {
            ...request,
            path: path(asked),
            headers: { ...request.headers, 'x-forwarded-for': reader },
          };
        },
      },
    ],
  };
  // Autocannon itself ends on the full second: the clock stops at the last answer.
  const begun = performance.now();
  let last = begun;
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const run = autocannon(options, (error, found) => (error ? reject(error) : resolve(found)));
    run.on('response', () => {
      last = performance.now();
    });
  });
  const wrong = result.non2xx + result.errors + result.timeouts;
  if (wrong > 0)
    throw new Error(`${base}${path(asked)}: ${wrong} of ${result.requests.total} requests failed`);
  return (result.requests.total / (last - begun)) * 1000;
}

/** How many requests a target answers in so many seconds, after it has answered some. */
async function amountOf(target: Target, seconds: number): Promise<number> {
  await rateOf(target, FEWEST);
  return Math.max(FEWEST, Math.ceil((await rateOf(target, FEWEST)) * seconds));
}

export type Comparison = { ratio: number; ours: number; theirs: number };

/** Two targets in turn, round by round, since the machine has better and worse moments: the median of the ratios of the rounds. */
export async function compareRates(
  ours: Target,
  theirs: Target,
  { seconds, rounds }: Effort,
): Promise<Comparison> {
  const amounts = [await amountOf(ours, seconds), await amountOf(theirs, seconds)] as const;
  const pairs: [number, number][] = [];
  for (let round = 0; round < rounds; round += 1)
    pairs.push([await rateOf(ours, amounts[0]), await rateOf(theirs, amounts[1])]);
  return {
    ratio: median(pairs.map(([one, other]) => one / other)),
    ours: median(pairs.map(([one]) => one)),
    theirs: median(pairs.map(([, other]) => other)),
  };
}

/** Milliseconds of one request to its last byte. @throws where the answer is not 200 */
export async function timeOf(address: string): Promise<number> {
  asked += 1;
  const start = performance.now();
  const answer = await fetch(address, {
    redirect: 'manual',
    headers: { 'x-forwarded-for': `10.${asked & 255}.${(asked >> 8) & 255}.${(asked >> 16) & 255}` },
  });
  await answer.arrayBuffer();
  if (answer.status !== 200) throw new Error(`${address} answered ${answer.status}`);
  return performance.now() - start;
}

/** The same questions to two servers, in turn. @returns the median of each in milliseconds, and the ratio of the medians */
export async function compareTimes(
  large: string,
  small: string,
  path: (index: number) => string,
  requests: number,
): Promise<{ ratio: number; large: number; small: number }> {
  const times: { large: number[]; small: number[] } = { large: [], small: [] };
  for (let index = -2; index < requests; index += 1) {
    const [one, other] = [await timeOf(small + path(index + 2)), await timeOf(large + path(index + 2))];
    // The first ones pay for what is loaded once.
    if (index < 0) continue;
    times.small.push(one);
    times.large.push(other);
  }
  const [slow, fast] = [median(times.large), median(times.small)];
  return { ratio: slow / fast, large: slow, small: fast };
}

export const perSecond = (value: number) => `${value >= 100 ? Math.round(value) : value.toFixed(1)} a second`;
export const milliseconds = (value: number) => `${value >= 100 ? Math.round(value) : value.toFixed(1)} ms`;
