import type { DraftBlock, ReportDraft } from './report-draft';

/** Where two who wrote at once differ: the title, or a block that one of them altered, added or took out. */
export type Difference = {
  /** `title`, or the block's id. */
  key: string;
  /** As text; null where that side has it no more, or never had. */
  mine: string | null;
  theirs: string | null;
};

const asText = ({ title, text, kind, query }: DraftBlock): string =>
  [title, text, kind, query].filter((part) => part !== '').join('\n');

const byId = (blocks: readonly DraftBlock[]) => new Map(blocks.map((block) => [block.id, block]));

/** What differs, in the order of my blocks, then those that only the other side has. */
export function differences(mine: ReportDraft, theirs: ReportDraft): Difference[] {
  const [own, other] = [byId(mine.blocks), byId(theirs.blocks)];
  const ids = [...new Set([...own.keys(), ...other.keys()])];
  const title = mine.title === theirs.title ? [] : [{ key: 'title', mine: mine.title, theirs: theirs.title }];
  const blocks = ids.flatMap((id): Difference[] => {
    const [one, two] = [own.get(id), other.get(id)];
    const [left, right] = [one ? asText(one) : null, two ? asText(two) : null];
    return left === right ? [] : [{ key: id, mine: left, theirs: right }];
  });
  return [...title, ...blocks];
}

/** My report with the other side's where I chose it; what they alone have comes last, what they took out goes. */
export function merged(
  mine: ReportDraft,
  theirs: ReportDraft,
  chooses: (key: string) => 'mine' | 'theirs',
): ReportDraft {
  const [own, other] = [byId(mine.blocks), byId(theirs.blocks)];
  const differing = new Set(differences(mine, theirs).map(({ key }) => key));
  const takes = (key: string) => differing.has(key) && chooses(key) === 'theirs';
  const kept = mine.blocks.flatMap((block) => {
    const their = other.get(block.id);
    return takes(block.id) ? (their ? [their] : []) : [block];
  });
  const added = theirs.blocks.filter(({ id }) => !own.has(id) && takes(id));
  return { ...mine, title: takes('title') ? theirs.title : mine.title, blocks: [...kept, ...added] };
}
