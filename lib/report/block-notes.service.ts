import { readQuestion } from '../evaluation/exhibit.service';
import { exhibitOf } from '../evaluation/exhibits';
import { figureAddress } from './figure-address';
import { filtersInWords } from './filters-in-words';
import { problemLines } from './report.service';
import type { ReportBlock } from './report-block.schema';
import type { ReportWords } from './report-words';

export type BlockNote = { filters: string[]; problems: string[]; href: string | null };

/** What each figure of a report asks for, in words, by the id of its block; or why it is not understood. */
export async function blockNotes(
  words: ReportWords,
  blocks: readonly ReportBlock[],
): Promise<Record<string, BlockNote>> {
  const notes: Record<string, BlockNote> = {};
  for (const block of blocks) {
    if (block.type !== 'EXHIBIT' && block.type !== 'LIST') continue;
    notes[block.id] = await noteOf(words, block.type === 'LIST' ? 'ties' : block.kind, block.query);
  }
  return notes;
}

async function noteOf(words: ReportWords, kind: string, query: string): Promise<BlockNote> {
  const definition = exhibitOf(kind);
  if (!definition) return { filters: [], problems: [words.t('problem.noKind', { kind })], href: null };
  const { filter, problems } = await readQuestion(definition, new URLSearchParams(query));
  const filters = await filtersInWords(words, filter);
  return {
    filters: filters.length > 0 ? filters : [words.t('filter.none')],
    problems: problemLines(words, problems),
    href: figureAddress(words.locale, kind, query),
  };
}
