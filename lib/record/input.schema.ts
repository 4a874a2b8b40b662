import { z } from 'zod';
import { boundsOf, parseEdtf } from '../date/edtf';
import { locales } from '../i18n/locales';
import { LONGEST_TEXT, plainLine, plainText } from './plain-text';
import type { Fields, Json } from './snapshot';

/** What forms and their acts take; the messages are codes that the namespace `forms` puts into words. */

export const recordId = z.int().positive();

const withinLength = (longest: number) => z.string().max(longest, 'too-long');

/** Text on one line; empty is none. */
export const line = (longest = 300) =>
  withinLength(longest)
    .transform((typed) => plainLine(typed) || null)
    .nullable();

/** Text on one line that cannot be left out. */
export const requiredLine = (longest = 300) =>
  withinLength(longest).transform(plainLine).pipe(z.string().min(1, 'needed'));

const noEmpty = (texts: Partial<Record<string, string>>): Fields | null => {
  const filled = Object.entries(texts).flatMap(([locale, text]) => (text ? [[locale, text]] : []));
  return filled.length > 0 ? Object.fromEntries(filled) : null;
};

/** Text by language; a language without text is left out, none at all is null. */
export const texts = z
  .partialRecord(z.enum(locales), withinLength(LONGEST_TEXT).transform(plainText))
  .transform(noEmpty)
  .nullable();

export const requiredTexts = texts.refine((given) => given !== null, 'needed');

/** An address on the web. */
export const webAddress = withinLength(2_000)
  .transform((typed) => plainLine(typed) || null)
  .refine((address) => address === null || isWebAddress(address), 'not-a-link')
  .nullable();

function isWebAddress(text: string): boolean {
  if (!/^https?:\/\/[^\s]+$/i.test(text) || !URL.canParse(text)) return false;
  const { hostname, username, password } = new URL(text);
  return hostname.includes('.') && username === '' && password === '';
}

export const emailAddress = withinLength(254)
  .transform((typed) => plainLine(typed).toLowerCase() || null)
  .refine((address) => address === null || z.email().safeParse(address).success, 'not-an-address')
  .nullable();

/** A date text of the atlas's profile of EDTF. */
export const edtf = z
  .string()
  .max(120, 'too-long')
  .refine((text) => parseEdtf(text) !== null, 'unreadable')
  .nullable();

/** The same with both ends known: a signature. */
export const closedEdtf = edtf.refine((text) => {
  const parsed = text === null ? null : parseEdtf(text);
  if (!parsed) return true;
  const { earliest, latest } = boundsOf(parsed);
  return earliest !== null && latest !== null;
}, 'open-end');

/** An amount as a decimal text in its shortest form, as the history keeps it: "1200.5". */
export const amount = z
  .string()
  .regex(/^\d{1,12}(\.\d{1,2})?$/, 'not-an-amount')
  .transform((text) =>
    text
      .replace(/^0+(?=\d)/, '')
      .replace(/(\.\d*?)0+$/, '$1')
      .replace(/\.$/, ''),
  )
  .nullable();

/** ISO 4217. */
export const currency = z.string().regex(/^[A-Z]{3}$/, 'not-a-currency');

const isCodeList = (codes: readonly unknown[]) => new Set(codes).size === codes.length;

/** Codes in one order, each once, so that two states of a record compare. */
export const codeList = <Code extends string>(code: z.ZodType<Code>, most = 60) =>
  z
    .array(code)
    .max(most, 'too-many')
    .refine(isCodeList, 'twice')
    .transform((codes) => codes.toSorted());

export const themeCodes = codeList(z.string().regex(/^[A-Z][A-Z_]{0,59}$/, 'unknown-theme'));

export const json: z.ZodType<Json> = z.json() as z.ZodType<Json>;

/** A record as it stood when the form was opened. */
export const base: z.ZodType<Fields> = z.record(z.string().max(60), json);
