import { getTranslations } from 'next-intl/server';
import { emptyFilter } from '../filter/filter.schema';
import { formatEdtf } from '../i18n/dates';
import type { Locale } from '../i18n/locales';
import { type TextInLanguage, textIn } from '../i18n/localized-text';
import { type NameInLanguage, nameIn } from '../i18n/names';
import type { Translate } from '../i18n/translate';
import { tiesById } from '../partnership/partnership-list.repository';
import { whoElse } from '../partnership/partnership-record.repository';
import type { TieItem } from '../partnership/tie-item.presenter';
import { tieItems } from '../partnership/tie-item.service';
import { coveringPostOf } from '../partnership/who-else.presenter';
import { type Askable, askable } from '../round/ask-to-confirm.service';
import { isInDoubt } from './doubt.repository';
import type { Doubt } from './doubt.rules';
import { type FollowUpRow, followUpsOf } from './follow-up.repository';
import { type TieInDoubtRow, tieInDoubt } from './tie-in-doubt.repository';

export type AskedParty = Askable & {
  authorityId: number;
  name: NameInLanguage;
  website: string | null;
  /** The French post that covers it; null in France, and where none is known. */
  post: { office: TextInLanguage; website: string | null } | null;
};

export type TieInDoubt = {
  id: number;
  item: TieItem;
  /** In words; null where none is dated. */
  lastSign: string | null;
  freshness: string;
  /** Whether the doubt still stands. */
  stands: boolean;
  followUp: FollowUpRow | null;
  parties: AskedParty[];
};

/** Everything it takes to look into one doubt about a tie; null where no tie bears the name. @param v `vocabulary` */
export async function readTieInDoubt(
  { locale, v }: { locale: Locale; v: Translate },
  slug: string,
  doubt: Doubt,
  now: Date,
): Promise<TieInDoubt | null> {
  const tie = await tieInDoubt(slug);
  if (!tie) return null;
  const [[row], list, followUps, stands] = await Promise.all([
    tiesById(emptyFilter, [tie.id]),
    getTranslations({ locale, namespace: 'list' }),
    followUpsOf([tie.id], doubt),
    isInDoubt(tie.id, doubt),
  ]);
  if (!row) return null;
  const [item] = await tieItems({ locale, t: list as Translate, v }, [row]);
  if (!item) return null;
  return {
    id: tie.id,
    item,
    lastSign: row.state.lastSign && formatEdtf(locale, row.state.lastSign),
    freshness: v(`freshness.${row.state.freshness}`),
    stands,
    followUp: followUps.get(tie.id) ?? null,
    parties: await askedParties(locale, tie, now),
  };
}

async function askedParties(locale: Locale, { parties }: TieInDoubtRow, now: Date): Promise<AskedParty[]> {
  const { posts } = await whoElse([...new Set(parties.map(({ authority }) => authority.country))]);
  return Promise.all(
    parties.map(async ({ authority }) => {
      const post = coveringPostOf(posts, authority);
      return {
        authorityId: authority.id,
        name: nameIn(locale, authority),
        website: authority.website,
        post: post && {
          office: textIn(locale, post.office) ?? { text: post.slug, lang: null },
          website: post.website,
        },
        ...(await askable(authority.id, now)),
      };
    }),
  );
}
