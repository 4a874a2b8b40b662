import type { Actor } from '@/lib/auth/actor';
import type { HubRow } from '@/lib/forms/hub.repository';
import type { FormWords } from '@/lib/forms/value.presenter';

/** What each part of the page of a tie's forms is given. */
export type PartProps = {
  tie: HubRow;
  actor: Actor;
  words: FormWords;
  /** Path of the tie's forms, with the language. */
  base: string;
  /** The person may change what the parties share. */
  mayShare: boolean;
  sides: readonly { party: HubRow['parties'][number]; mayName: boolean; mayState: boolean }[];
};

export const backTo = (slug: string) => `/extranet/ties/${slug}/edit`;
