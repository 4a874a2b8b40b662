import type { z } from 'zod';
import { type ExhibitCell, exhibit, noOptions, words } from '../evaluation/exhibit';
import { figure, nothingThere } from '../evaluation/figure-cell';
import { NO_NETWORK } from '../filter/filter.schema';
import { addressOf } from '../filter/filter-address';
import { textIn } from '../i18n/localized-text';
import { cellFilter } from '../statistics/cell.rules';
import { networkCounts, tiesInNoNetwork } from './coordination.repository';
import { sourceLines } from './source-lines.service';

/** Networks with their members and their ties, and how many ties belong to none. */
export const networksExhibit = exhibit<z.output<typeof noOptions>>({
  namespace: 'judge',
  options: noOptions,
  async make({ locale, filter, t, v }) {
    const [networks, none, sources] = await Promise.all([
      networkCounts(filter),
      tiesInNoNetwork(filter),
      sourceLines(locale, ['technopolis-2011', 'cites-unies-france']),
    ]);
    const shown = networks.filter(({ slug }) => filter.network.length === 0 || filter.network.includes(slug));
    const listOf = (key: string) =>
      addressOf(
        { path: `/${locale}/partnerships` },
        { ...cellFilter(filter, [{ dimension: 'network', key }]), page: 1 },
      );
    const title = t('networks.title', { count: shown.length });
    const name = (value: unknown, slug: string): ExhibitCell => {
      const { text, lang } = textIn(locale, value) ?? { text: slug, lang: null };
      return { ...words(text, lang), href: `/${locale}/networks/${slug}` };
    };
    return {
      kind: 'networks',
      title,
      table: {
        caption: title,
        columns: [
          { key: 'network', label: t('networks.network'), kind: 'text' },
          { key: 'kind', label: t('networks.kind'), kind: 'text' },
          { key: 'types', label: t('coordination.type'), kind: 'text' },
          { key: 'members', label: t('networks.members'), kind: 'number' },
          { key: 'ties', label: t('networks.ties'), kind: 'number' },
        ],
        rows: [
          ...shown.map(({ slug, kind, name: called, members, ties, types }) => ({
            key: slug,
            cells: [
              name(called, slug),
              words(v(`networkKind.${kind}`)),
              types.length > 0
                ? words(types.map((type) => v(`coordination.${type}`)).join(' · '))
                : nothingThere,
              figure(locale, members, `/${locale}/networks/${slug}#members`),
              figure(locale, ties, ties > 0 ? listOf(slug) : null),
            ],
          })),
          ...(filter.network.length === 0 || filter.network.includes(NO_NETWORK)
            ? [
                {
                  key: NO_NETWORK,
                  cells: [
                    words(t('networks.none')),
                    nothingThere,
                    nothingThere,
                    nothingThere,
                    figure(locale, none, listOf(NO_NETWORK)),
                  ],
                },
              ]
            : []),
        ],
      },
      chart: null,
      notes: [t('networks.known')],
      sources,
    };
  },
});
