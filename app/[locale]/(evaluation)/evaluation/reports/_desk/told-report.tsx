import { Told } from '@/components/desk/told';
import type { SearchParams } from '@/lib/filter/search-params';
import type { Translate } from '@/lib/i18n/translate';

const dones = [
  'view-saved',
  'view-renamed',
  'view-renewed',
  'view-followed',
  'view-unfollowed',
  'view-removed',
  'report-made',
  'report-saved',
  'report-published',
  'report-removed',
  'figure-added',
];
const problems = [
  'not-found',
  'forbidden',
  'invalid',
  'conflict',
  'not-yours',
  'not-understood',
  'not-following',
  'written-since',
  'no-blocks',
  'published',
];

/** What became of the press before. @param t translator of `report` */
export function ToldReport({ query, t }: { query: SearchParams; t: Translate }) {
  const done = dones.find((each) => each === query.done);
  const problem = problems.find((each) => each === query.problem);
  return <Told done={done ? t(`done.${done}`) : null} problem={problem ? t(`refusal.${problem}`) : null} />;
}
