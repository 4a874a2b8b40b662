import { Told } from '@/components/desk/told';
import type { Translate } from '@/lib/i18n/translate';
import { oneOf } from '@/lib/server/one-of';

const doneCodes = [
  'granted',
  'revoked',
  'disabled',
  'enabled',
  'merged',
  'undone',
  'undone-partly',
  'renamed',
  'theme-merged',
  'theme-added',
  'succession-added',
  'succession-removed',
  'moved',
  'resent',
];
const problemCodes = [
  'invalid',
  'forbidden',
  'not-found',
  'last-administrator',
  'own-account',
  'undone-already',
  'kept-is-gone',
  'not-failed',
  'link-is-gone',
];

export type ToldHereProps = { t: Translate; query: Record<string, string | string[] | undefined> };

/** What became of the press before, as the address tells it. */
export function ToldHere({ t, query }: ToldHereProps) {
  const done = oneOf(doneCodes, query.done);
  const problem = oneOf(problemCodes, query.problem);
  return <Told done={done && t(`done.${done}`)} problem={problem && t(`problem.${problem}`)} />;
}
