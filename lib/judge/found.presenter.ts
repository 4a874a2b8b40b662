import type { NameInLanguage } from '../i18n/names';
import type { SearchHit } from '../search/search.presenter';
import type { SearchResult } from '../search/search.service';
import type { RecordKindHere } from './subject.service';

export type FoundRecord = {
  slug: string;
  href: string;
  parties: NameInLanguage[];
  about: string | null;
  /** Whether it can be placed on the axes; notes can be made about all. */
  isJudged: boolean;
};

export type FoundGroup = { kind: RecordKindHere; records: FoundRecord[] };

/** What was found, in the groups in which it can be judged or noted; those without anything are left out. */
export function foundGroups({ ties, authorities, sections }: SearchResult): FoundGroup[] {
  const hitsOf = (section: string) => sections.find((each) => each.section === section)?.hits ?? [];
  const line =
    (isJudged: boolean) =>
    (hit: SearchHit): FoundRecord => ({
      ...{ slug: hit.key, href: hit.href, parties: [hit.name], about: hit.about, isJudged },
    });
  const groups: FoundGroup[] = [
    {
      kind: 'tie',
      records: ties.items.map(({ slug, href, parties, statusLabel }) => ({
        ...{ slug, href, parties: parties.map(({ name }) => name), about: statusLabel, isJudged: true },
      })),
    },
    { kind: 'network', records: hitsOf('network').map(line(true)) },
    { kind: 'project', records: hitsOf('project').map(line(false)) },
    { kind: 'authority', records: authorities.map(line(false)) },
  ];
  return groups.filter(({ records }) => records.length > 0);
}
