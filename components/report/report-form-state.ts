import type { Difference } from '@/lib/report/report-conflict.rules';
import type { ReportDraft } from '@/lib/report/report-draft';

/** What the builder shows again after it was refused. */
export type ReportFormState = {
  /** What was typed; null before anything was sent. */
  draft: ReportDraft | null;
  /** A sentence by the name of the field. */
  errors: Record<string, string>;
  message: string | null;
  /** What another wrote meanwhile, where it differs. */
  conflict: Difference[] | null;
};

/** The words of the builder, by their key. */
export type BuilderWords = Record<
  | 'title'
  | 'language'
  | 'save'
  | 'heading'
  | 'headingHint'
  | 'text'
  | 'textHint'
  | 'query'
  | 'queryHint'
  | 'up'
  | 'down'
  | 'remove'
  | 'add'
  | 'addText'
  | 'addMethods'
  | 'addList'
  | 'addExhibit'
  | 'kind'
  | 'blocks'
  | 'noBlocks'
  | 'block'
  | 'openFigure'
  | 'conflictTitle'
  | 'conflictLead'
  | 'mine'
  | 'theirs'
  | 'nothing'
  | 'methodsNote',
  string
>;
