import { z } from 'zod';

/** A name within a sentence or a subject: one line, whatever was typed. */
export const lineOfText = z
  .string()
  .max(500)
  .transform((value) => value.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim());

/** Words that somebody wrote, shown as a quotation: line breaks stay, other control characters go. */
export const words = z
  .string()
  .max(5_000)
  .transform((value) =>
    value
      .replace(/\r\n?/g, '\n')
      .replace(/[^\P{Cc}\n]/gu, '')
      .trim(),
  );

/** Where the button leads: a path of the atlas with its language, never an address elsewhere. */
export const pathOfAtlas = z
  .string()
  .regex(
    /^\/(fr|en|zh|ko)(\/[\w/-]*)?(\?[^\s#]*)?(#[\w-]+)?$/,
    'a path of the atlas that begins with a language',
  );

/** A calendar day, `2026-12-31`. */
export const dayText = z.iso.date();
export const memberRole = z.enum(['EDITOR', 'MANAGER']);
