import { type Locale, languageTags } from '../i18n/locales';

export type FeedEntry = { id: string; title: string; text: string; href: string; at: Date };
export type Feed = {
  id: string;
  title: string;
  author: string /** Stands where there is no entry. */;
  since: Date;
  locale: Locale;
  entries: readonly FeedEntry[];
};

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const xml = (text: string) => text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);

/** An Atom feed (RFC 4287), the latest entry first. */
export function atomFeed({ id, title, author, since, locale, entries }: Feed): string {
  const sorted = entries.toSorted((one, other) => other.at.getTime() - one.at.getTime());
  const updated = sorted[0]?.at ?? since;
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${languageTags[locale]}">
  <id>${xml(id)}</id>
  <title>${xml(title)}</title>
  <updated>${updated.toISOString()}</updated>
  <author><name>${xml(author)}</name></author>
  <link rel="alternate" type="text/html" href="${xml(id)}"/>
${sorted.map(entryOf).join('\n')}
</feed>
`;
}

const entryOf = ({ id, title, text, href, at }: FeedEntry): string => `  <entry>
    <id>${xml(id)}</id>
    <title>${xml(title)}</title>
    <updated>${at.toISOString()}</updated>
    <link rel="alternate" type="text/html" href="${xml(href)}"/>
    <summary>${xml(text)}</summary>
  </entry>`;
