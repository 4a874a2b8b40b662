import { type Figure, median, percentile } from '../figure';
import { timeOf } from '../load';
import type { Running } from '../workshop';

const names = [
  'Saint-Étienne',
  'Clermont',
  'Chongqing',
  '서울특별시',
  '哈尔滨市',
  'Villefranche',
  'Guangzhou',
  'Ouagadougou',
  'Barcordel',
  'Marnespol',
  'Saint-Valvi',
  'Toubregri',
  'Montpellier',
  'Lyon',
  '首尔',
];

/** What a picker of places asks for while names are typed, letter by letter, of the large atlas: answered one after the other. */
export async function measureTyping(ten: Running): Promise<Figure[]> {
  const questions = names.flatMap((name) =>
    [...name].map((_, index) => [...name].slice(0, index + 1).join('')),
  );
  const times: number[] = [];
  for (const [index, q] of ['ly', 'pa', ...questions].entries()) {
    const time = await timeOf(`${ten.base}/fr/extranet/places?${new URLSearchParams({ q })}`);
    if (index > 1) times.push(time);
  }
  const detail = `median ${median(times).toFixed(1)} ms, slowest ${Math.max(...times).toFixed(1)} ms of ${times.length} questions`;
  return [
    {
      id: 'typing',
      section: 'typing',
      what: 'A search as one types, 95th percentile',
      value: percentile(times, 0.95),
      unit: 'ms',
      detail,
    },
  ];
}
