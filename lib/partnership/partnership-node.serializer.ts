import type { PageBase } from '../authority/authority.serializer';
import { authorityNode, authorityNodeId } from '../authority/authority-node.serializer';
import { nameIn } from '../i18n/names';
import type { Node } from '../server/api/formats/jsonld';
import type { TieRow } from './partnership-list.repository';
import { tieTitle } from './tie-line.presenter';

/**
 * A tie in the terms of schema.org, which has none for it: the entry of the atlas, a work about its parties, followed by
 * the parties themselves.
 */
export function tieNodes(row: TieRow, base: PageBase): Node[] {
  const { origin, lang } = base;
  const authorities = row.parties.map(({ authority }) => authority);
  const entry: Node = {
    '@id': `${origin}/api/v1/partnerships/${row.slug}`,
    '@type': 'CreativeWork',
    identifier: row.slug,
    name: tieTitle(authorities.map((authority) => nameIn(lang, authority))),
    url: `${origin}/${lang}/partnerships/${row.slug}`,
    isPartOf: { '@id': datasetId(origin) },
    about: authorities.map(({ slug }) => ({ '@id': authorityNodeId(slug, origin) })),
    keywords: row.themes.map(({ theme }) => theme.code),
    dateCreated: row.createdAt.toISOString(),
    dateModified: row.updatedAt.toISOString(),
  };
  return [entry, ...authorities.map((authority) => authorityNode(authority, base))];
}

const datasetId = (origin: string) => `${origin}/api/v1`;
