import type { PageBase } from '@/lib/authority/authority.serializer';
import { defaultLocale } from '@/lib/i18n/locales';
import { siteName } from '../../metadata';
import type { Call } from '../endpoint';
import type { Node } from '../formats/jsonld';
import { pageBase } from '../page-base';

/** Under what terms the atlas's own data may be used: Licence Ouverte 2.0. */
export const DATA_LICENCE = 'https://spdx.org/licenses/etalab-2.0.html';

/** Name of a saved file, with the day of its data: `atlas-partnerships-2026-11-21`. */
export const datedName = (what: string, { version }: Pick<Call<unknown>, 'version'>) =>
  `atlas-${what}-${version.slice(0, 10)}`;

/** Members of a GeoJSON collection beside its features. */
export const collectionMembers = ({ version }: Pick<Call<unknown>, 'version'>) => ({
  license: DATA_LICENCE,
  datasetVersion: version,
});

/** The language of a file's words, and of the pages it names: French for spreadsheets unless told, else English. */
export const wordLanguage = ({ lang }: Pick<Call<unknown>, 'lang'>) => lang ?? defaultLocale;

export function fileBase(call: Pick<Call<unknown>, 'lang' | 'format'>): PageBase {
  return pageBase(call.format === 'csv' || call.format === 'xlsx' ? wordLanguage(call) : call.lang);
}

/** The whole of the atlas as schema.org describes a dataset. */
export function datasetNode({ origin, lang }: PageBase, { version }: Pick<Call<unknown>, 'version'>): Node {
  return {
    '@id': `${origin}/api/v1`,
    '@type': 'Dataset',
    name: siteName(lang),
    url: `${origin}/${lang}/data`,
    license: DATA_LICENCE,
    version,
  };
}

/** What each item of a stream gives, in their order. */
export async function* mapEach<From, To>(
  items: AsyncIterable<From>,
  give: (item: From) => To,
): AsyncGenerator<To> {
  for await (const item of items) yield give(item);
}
