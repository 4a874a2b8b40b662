import { type BlockType, MOST_BLOCKS, type ReportBlock } from './report-block.schema';

/** A block as a form holds it: every field a text. */
export type DraftBlock = {
  id: string;
  type: BlockType;
  title: string;
  text: string;
  kind: string;
  query: string;
};

/** A report as a form holds it. */
export type ReportDraft = {
  /** The version that the writer began from. */
  version: number;
  title: string;
  locale: string;
  visibility: string;
  blocks: DraftBlock[];
};

const types: readonly BlockType[] = ['TEXT', 'EXHIBIT', 'LIST', 'METHODS'];
/** A form may hold some more than a report takes, so that none is lost on the way to being refused. */
const MOST_READ = MOST_BLOCKS + 10;

export const draftBlock = (block: ReportBlock): DraftBlock => ({
  id: block.id,
  type: block.type,
  title: block.title,
  text: block.type === 'TEXT' ? block.text : '',
  kind: block.type === 'EXHIBIT' ? block.kind : '',
  query: block.type === 'EXHIBIT' || block.type === 'LIST' ? block.query : '',
});

/** What a block's kind of fields is kept of a draft. */
export function keptBlock({ id, type, title, text, kind, query }: DraftBlock): unknown {
  switch (type) {
    case 'TEXT':
      return { id, type, title, text };
    case 'EXHIBIT':
      return { id, type, title, kind, query };
    case 'LIST':
      return { id, type, title, query };
    case 'METHODS':
      return { id, type, title };
  }
}

/** Reads what a form sent: blocks by their places, `b.0.title` and so on. */
export function readDraft(form: FormData): ReportDraft {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  const blocks: DraftBlock[] = [];
  for (let place = 0; place < MOST_READ && form.has(`b.${place}.id`); place += 1) {
    const field = (name: string) => text(`b.${place}.${name}`);
    const type = types.find((each) => each === field('type'));
    if (!type) continue;
    const [id, title, body, kind, query] = ['id', 'title', 'text', 'kind', 'query'].map(field);
    blocks.push({
      id: id ?? '',
      type,
      title: title ?? '',
      text: body ?? '',
      kind: kind ?? '',
      query: query ?? '',
    });
  }
  const version = Number(text('version'));
  return {
    version: Number.isInteger(version) && version >= 0 ? version : 0,
    title: text('title'),
    locale: text('locale'),
    visibility: text('visibility'),
    blocks,
  };
}

export const emptyBlock = (id: string, type: BlockType, kind = '', query = '', title = ''): DraftBlock => ({
  ...{ id, type, kind, query, title },
  text: '',
});

/**
 * The blocks after a press: `up.2`, `down.0`, `remove.1`, `add.TEXT`; `save` and whatever is not known leave them.
 * @returns also the block that the press was about, to lead back to
 */
export function pressed(
  blocks: readonly DraftBlock[],
  press: string,
  { newId, newKind }: { newId: string; newKind: string },
): { blocks: DraftBlock[]; about: string | null } {
  const [what = '', which = ''] = press.split('.');
  if (what === 'add') {
    const type = types.find((each) => each === which);
    return type
      ? { blocks: [...blocks, emptyBlock(newId, type, type === 'EXHIBIT' ? newKind : '')], about: newId }
      : { blocks: [...blocks], about: null };
  }
  const place = /^\d+$/.test(which) ? Number(which) : -1;
  const block = blocks[place];
  if (!block) return { blocks: [...blocks], about: null };
  const rest = blocks.filter((_, index) => index !== place);
  if (what === 'remove') return { blocks: rest, about: rest[Math.min(place, rest.length - 1)]?.id ?? null };
  const target = what === 'up' ? place - 1 : what === 'down' ? place + 1 : place;
  return { blocks: rest.toSpliced(Math.max(0, target), 0, block), about: block.id };
}
