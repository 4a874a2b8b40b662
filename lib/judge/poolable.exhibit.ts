import type { z } from 'zod';
import { authoritiesNamed } from '../authority/authority-names.repository';
import { type ExhibitAsk, type ExhibitCell, exhibit, noOptions, words } from '../evaluation/exhibit';
import { figure } from '../evaluation/figure-cell';
import { themeNames } from '../filter/filter.service';
import { languageTags } from '../i18n/locales';
import { textIn } from '../i18n/localized-text';
import { nameIn } from '../i18n/names';
import { territoryNames } from '../territory/territory-names.service';
import { tieTitle } from '../workspace/tie-title';
import { type LinkedTieRow, linkedTies } from './coordination.repository';
import { poolableTies } from './poolable.repository';
import { type PoolableGroup, type PoolingGround, poolableGroups, poolingReasons } from './poolable.rules';

/** What stands above; files have the words themselves in every row. */
const DITTO = '〃';
/** Groups that one table names; the strongest stand in it. */
const MOST = 100;

/** Ties that could be pooled and are not: group by group, with the reason and every tie by its name. */
export const poolableExhibit = exhibit<z.output<typeof noOptions>>({
  namespace: 'judge',
  options: noOptions,
  async make(ask) {
    const { locale, filter, t } = ask;
    const ties = await poolableTies(filter);
    const all = poolableGroups(ties);
    const groups = all.slice(0, MOST);
    const [nameOf, named] = await Promise.all([
      wordsFor(ask, groups),
      linkedTies([...new Set(groups.flatMap((group) => group.ties))]),
    ]);
    const byId = new Map(named.map((tie) => [tie.id, tie]));
    const title = t('poolable.title', { count: all.length });
    const lacking = ties.filter(({ partners, frenchRegions }) => !partners.length || !frenchRegions.length);
    return {
      kind: 'poolable',
      title,
      table: {
        caption: title,
        columns: [
          { key: 'group', label: t('poolable.group'), kind: 'number' },
          { key: 'tie', label: t('poolable.tie'), kind: 'text' },
          { key: 'status', label: t('poolable.status'), kind: 'text' },
          { key: 'reason', label: t('poolable.reason'), kind: 'text' },
          { key: 'ties', label: t('poolable.ties'), kind: 'number' },
          { key: 'strength', label: t('poolable.strength'), kind: 'number' },
        ],
        rows: groups.flatMap((group, index) => {
          const reason = reasonsOf(ask, group, nameOf);
          return group.ties.map((id, at) => ({
            key: `${index + 1}-${id}`,
            cells: [
              figure(locale, index + 1),
              ...tieCells(ask, byId.get(id)),
              { value: reason, text: at === 0 ? reason : DITTO },
              figure(locale, group.ties.length),
              figure(locale, group.strength),
            ],
          }));
        }),
      },
      chart: null,
      notes: [
        t('poolable.how'),
        t('poolable.weights'),
        t('poolable.themesKnown', { count: ties.filter(({ themes }) => themes.length === 0).length }),
        ...(all.length > MOST ? [t('poolable.more', { count: all.length - MOST })] : []),
        ...(lacking.length > 0 ? [t('poolable.lacking', { count: lacking.length })] : []),
      ],
      sources: [],
    };
  },
});

type NameOf = (code: string) => string;

/** Names of the partners, territories and themes that groups share. */
async function wordsFor({ locale }: ExhibitAsk<unknown>, groups: readonly PoolableGroup[]): Promise<NameOf> {
  const shared = (reason: PoolingGround['reason'], at?: number) =>
    groups.flatMap(({ grounds }) =>
      grounds
        .filter((ground) => ground.reason === reason)
        .flatMap((ground) => (at === undefined ? ground.shared : (ground.shared[at] ?? []))),
    );
  const codes = [...shared('SAME_REGIONS'), ...shared('SAME_THEME', 1)];
  const [authorities, territories, themes] = await Promise.all([
    authoritiesNamed([...new Set(shared('SAME_PARTNER'))]),
    territoryNames([...new Set(codes)]),
    themeNames(),
  ]);
  const names = new Map([
    ...authorities.map((authority) => [authority.slug, nameIn(locale, authority).text] as const),
    ...territories.map((territory) => [territory.code, nameIn(locale, territory).text] as const),
    ...themes.map(({ code, label }) => [code, textIn(locale, label)?.text ?? code] as const),
  ]);
  return (code) => names.get(code) ?? code;
}

/** Each reason once, with all that is shared: several themes in one territory are one sentence. */
function reasonsOf(
  { locale, t }: Pick<ExhibitAsk, 'locale' | 't'>,
  group: PoolableGroup,
  nameOf: NameOf,
): string {
  const listed = new Intl.ListFormat(languageTags[locale], { type: 'conjunction' });
  const sentences = poolingReasons.flatMap((reason) => {
    const own = group.grounds.filter((ground) => ground.reason === reason);
    const places = [...new Set(own.map(({ shared }) => shared[1] ?? ''))];
    return places.map((place) => {
      const ones = own
        .filter(({ shared }) => (shared[1] ?? '') === place)
        .map(({ shared }) => shared[0] ?? '');
      return t(`poolable.because.${reason}`, { one: listed.format(ones.map(nameOf)), other: nameOf(place) });
    });
  });
  return sentences.join(' · ');
}

function tieCells(
  { locale, v }: Pick<ExhibitAsk, 'locale' | 'v'>,
  tie: LinkedTieRow | undefined,
): ExhibitCell[] {
  if (!tie) return [words(''), words('')];
  const status = tie.state?.status ?? 'NOT_REPORTED';
  return [
    { ...words(tieTitle(locale, tie)), href: `/${locale}/partnerships/${tie.slug}` },
    { ...words(v(`status.${status}`)), status },
  ];
}
