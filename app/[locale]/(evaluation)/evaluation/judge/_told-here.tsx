import { Told } from '@/components/desk/told';
import type { Translate } from '@/lib/i18n/translate';
import { oneOf } from '@/lib/server/one-of';

const doneCodes = ['saved', 'removed', 'note-saved', 'note-removed'];
const problemCodes = ['forbidden', 'not-found', 'needs-person', 'invalid'];

export type ToldHereProps = { t: Translate; query: Readonly<Record<string, string | string[] | undefined>> };

/** What became of the press before, as the address tells it. */
export function ToldHere({ t, query }: ToldHereProps) {
  const done = oneOf(doneCodes, query.done);
  const problem = oneOf(problemCodes, query.problem);
  return <Told done={done && t(`done.${done}`)} problem={problem && t(`problem.${problem}`)} />;
}
