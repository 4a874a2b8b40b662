import { z } from 'zod';
import { plainLine, plainText } from '../record/plain-text';

/** Most blocks of a report, longest text of one (characters), longest query of one. */
export const MOST_BLOCKS = 40;
export const LONGEST_BLOCK_TEXT = 20_000;
const LONGEST_QUERY = 4_000;

const id = z.string().regex(/^[a-z0-9]{4,16}$/, 'unknown');
const title = z.string().max(300, 'too-long').transform(plainLine);
const query = z
  .string()
  .max(LONGEST_QUERY, 'too-long')
  .transform((typed) => plainLine(typed).replace(/^\?/, ''));

const blockSchema = z.discriminatedUnion('type', [
  z.strictObject({
    id,
    type: z.literal('TEXT'),
    title,
    text: z.string().max(LONGEST_BLOCK_TEXT, 'too-long').transform(plainText),
  }),
  z.strictObject({
    id,
    type: z.literal('EXHIBIT'),
    /** In place of the exhibit's own; empty for its own. */
    title,
    kind: z.string().regex(/^[a-z][a-z0-9-]{1,40}$/, 'unknown'),
    query,
  }),
  /** The ties under a filter, one a line. */
  z.strictObject({ id, type: z.literal('LIST'), title, query }),
  /** Made by itself from the other blocks. */
  z.strictObject({ id, type: z.literal('METHODS'), title }),
]);
export type ReportBlock = z.infer<typeof blockSchema>;
export type BlockType = ReportBlock['type'];

export const blocksSchema = z
  .array(blockSchema)
  .max(MOST_BLOCKS, 'too-many-blocks')
  .refine((blocks) => new Set(blocks.map((block) => block.id)).size === blocks.length, 'twice');

/** Blocks as they are kept. */
export function keptBlocks(kept: unknown): ReportBlock[] {
  return blocksSchema.parse(kept);
}
