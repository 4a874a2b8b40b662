import { z } from 'zod';
import { base as baseSchema } from '../record/input.schema';
import type { Fields } from '../record/snapshot';
import type { OpenForm } from './definition';
import { fieldsOf, type Typed } from './field';
import { typedFrom } from './typed';

/** Longest draft that is kept, in characters of all its texts together. */
const LONGEST_DRAFT = 400_000;

/** Name of the input that carries the record as it stood when the form was opened. */
export const BASE = 'base';
/** Name of the input that tells one opening of a form from another; empty where no script runs. */
export const OPENING = 'opening';

export type Sent = { typed: Typed; base: Fields; opening: string | null };

/** What a form sent, read by its own fields; null where it holds anything else, or more than a draft may. */
export function readSent(form: OpenForm, entries: Iterable<[string, unknown]>): Sent | null {
  const all = [...entries].filter(([key]) => !key.startsWith('$ACTION'));
  const bases = all.filter(([key]) => key === BASE);
  const typed = typedFrom(
    all.filter(([key]) => key !== BASE && key !== OPENING),
    fieldsOf(form.sections),
  );
  const base = readBase(bases[0]?.[1]);
  const openings = all.filter(([key]) => key === OPENING).map(([, value]) => value);
  const opening = openings[0] ?? '';
  if (!typed || !base || bases.length > 1 || openings.length > 1) return null;
  if (typeof opening !== 'string' || opening.length > 40) return null;
  const length = Object.values(typed)
    .flat()
    .reduce((sum, text) => sum + text.length, 0);
  return length > LONGEST_DRAFT ? null : { typed, base, opening: opening || null };
}

function readBase(sent: unknown): Fields | null {
  if (sent === undefined) return {};
  if (typeof sent !== 'string' || sent.length > LONGEST_DRAFT) return null;
  const parsed = z
    .string()
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        context.addIssue('not JSON');
        return z.NEVER;
      }
    })
    .pipe(baseSchema)
    .safeParse(sent);
  return parsed.success ? parsed.data : null;
}
