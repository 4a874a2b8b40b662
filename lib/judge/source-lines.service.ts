import { database } from '../db';
import type { Exhibit } from '../evaluation/exhibit';
import type { Locale } from '../i18n/locales';
import { textIn } from '../i18n/localized-text';

/** Sources as an exhibit names them, in the order given. @param slugs of the sources */
export async function sourceLines(locale: Locale, slugs: readonly string[]): Promise<Exhibit['sources']> {
  const rows = await database().source.findMany({
    where: { slug: { in: [...slugs] } },
    select: { slug: true, label: true, citation: true, url: true },
  });
  return slugs.flatMap((slug) => {
    const row = rows.find((each) => each.slug === slug);
    return row ? [{ label: textIn(locale, row.label)?.text ?? row.citation, href: row.url }] : [];
  });
}
