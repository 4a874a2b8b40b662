import type { PartnershipFilter } from '../filter/filter.schema';
import type { Locale } from '../i18n/locales';
import { textIn } from '../i18n/localized-text';
import { nameIn } from '../i18n/names';
import type { Translate } from '../i18n/translate';
import type { DerivedStatus } from '../partnership/partnership.rules';
import { listTies } from '../partnership/partnership-list.service';
import { tieItems } from '../partnership/tie-item.service';
import { authoritiesBehind, MOST_UNITS, projectsBehind } from './cell-units.repository';
import type { Measure } from './measure.sql';

export type CellUnit = {
  href: string;
  names: { text: string; lang: string | null }[];
  status: { value: DerivedStatus; label: string } | null;
  aside: string | null;
};

type Ask = { locale: Locale; measure: Measure; filter: PartnershipFilter; list: Translate; v: Translate };

/** What a cell counts, by name: the first of them. */
export async function unitsBehind({ locale, measure, filter, list, v }: Ask): Promise<CellUnit[]> {
  if (measure === 'ties') {
    const { rows } = await listTies({ ...filter, page: 1, pageSize: MOST_UNITS });
    const items = await tieItems({ locale, t: list, v }, rows);
    return items.map(({ href, parties, status, statusLabel, said }) => ({
      href,
      names: parties.map(({ name }) => name),
      status: { value: status, label: statusLabel },
      aside: said,
    }));
  }
  if (measure === 'authorities')
    return (await authoritiesBehind(filter)).map((authority) => ({
      href: `/${locale}/authorities/${authority.slug}`,
      names: [nameIn(locale, authority)],
      status: null,
      aside: null,
    }));
  const money = (currency: string) => new Intl.NumberFormat(locale, { style: 'currency', currency });
  return (await projectsBehind(filter)).map(({ slug, title, budgetAmount, budgetCurrency }) => ({
    href: `/${locale}/projects/${slug}`,
    names: [textIn(locale, title) ?? { text: slug, lang: null }],
    status: null,
    aside: budgetAmount && budgetCurrency ? money(budgetCurrency).format(Number(budgetAmount)) : null,
  }));
}
