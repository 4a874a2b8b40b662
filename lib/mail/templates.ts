import { z } from 'zod';
import { formatDay } from '../i18n/dates';
import type { Locale } from '../i18n/locales';
import type { Translate } from '../i18n/translate';
import { dayText, lineOfText, memberRole, pathOfAtlas, words } from './mail-data.schema';

/** What a mail says, before it is set as text and as HTML. */
export type MailContent = {
  subject: string;
  paragraphs: string[];
  /** What somebody wrote, with what it is. */
  quote?: { label: string; text: string };
  list?: string[];
  button: { label: string; path: string };
  /** Why the reader gets it. */
  why: string;
};

type Template<Schema extends z.ZodType> = {
  data: Schema;
  /** The link opens a door: it is taken out of the database as soon as the mail has gone. */
  secret: boolean;
  write(t: Translate, data: z.output<Schema>, locale: Locale): MailContent;
};

const template = <Schema extends z.ZodType>(
  data: Schema,
  write: Template<Schema>['write'],
  secret = false,
): Template<Schema> => ({ data, secret, write });

type Values = Record<string, string | number>;

/** The usual form: subject, one or two paragraphs, button and reason, under one key of the messages. */
function usual(
  t: Translate,
  key: string,
  values: Values,
  path: string,
  notes = ['text', 'note'],
): MailContent {
  return {
    subject: t(`${key}.subject`, values),
    paragraphs: notes.map((note) => t(`${key}.${note}`, values)),
    button: { label: t(`${key}.button`), path },
    why: t(`${key}.why`, values),
  };
}

const quoteOf = (t: Translate, reason: string | undefined) =>
  reason ? { quote: { label: t('reason'), text: reason } } : {};

const linkData = z.strictObject({ path: pathOfAtlas, minutes: z.int().positive() });
const claimData = { authority: lineOfText, path: pathOfAtlas };
const roundData = z.strictObject({
  authority: lineOfText,
  /** How many ties there are to confirm. */
  ties: z.int().min(0),
  year: z.int(),
  until: dayText,
  path: pathOfAtlas,
});
const tieSide = { tie: lineOfText, field: lineOfText, path: pathOfAtlas };

function round(key: string) {
  return (t: Translate, { path, year, until, ...rest }: z.output<typeof roundData>, locale: Locale) =>
    usual(t, key, { ...rest, year: String(year), until: formatDay(locale, until) }, path);
}

/** Every mail that the atlas sends: what it needs to know, and how it is worded. */
export const templates = {
  'one-time-link': template(
    linkData,
    (t, { path, minutes }) => usual(t, 'oneTimeLink', { minutes }, path),
    true,
  ),
  'password-reset': template(
    linkData,
    (t, { path, minutes }) => usual(t, 'passwordReset', { minutes }, path),
    true,
  ),
  'sign-in-method-added': template(
    z.strictObject({
      method: z.enum(['PASSWORD', 'PASSKEY', 'SECOND_FACTOR', 'PROVIDER']),
      day: dayText,
      path: pathOfAtlas,
    }),
    (t, { method, day, path }, locale) =>
      usual(t, 'signInMethodAdded', { method, at: formatDay(locale, day) }, path),
  ),
  invitation: template(
    z.strictObject({
      authority: lineOfText,
      role: memberRole,
      /** For whom the inviting person speaks: their authority, or the atlas. */
      inviter: lineOfText,
      until: dayText,
      path: pathOfAtlas,
    }),
    (t, { path, until, ...rest }, locale) =>
      usual(t, 'invitation', { ...rest, until: formatDay(locale, until) }, path),
    true,
  ),
  'claim-received': template(z.strictObject(claimData), (t, { path, authority }) =>
    usual(t, 'claimReceived', { authority }, path),
  ),
  'claim-approved': template(
    z.strictObject({ ...claimData, role: memberRole, reason: words.optional() }),
    (t, { path, reason, ...rest }) => ({ ...usual(t, 'claimApproved', rest, path), ...quoteOf(t, reason) }),
  ),
  'claim-refused': template(
    z.strictObject({ ...claimData, reason: words }),
    (t, { path, authority, reason }) => ({
      ...usual(t, 'claimRefused', { authority }, path),
      ...quoteOf(t, reason),
    }),
  ),
  'claim-revoked': template(
    z.strictObject({ ...claimData, reason: words }),
    (t, { path, authority, reason }) => ({
      ...usual(t, 'claimRevoked', { authority }, path),
      ...quoteOf(t, reason),
    }),
  ),
  'confirmation-round': template(roundData, round('confirmationRound'), true),
  'round-repeat': template(roundData, round('roundRepeat'), true),
  'change-digest': template(
    z.strictObject({
      frequency: z.enum(['DAILY', 'WEEKLY', 'MONTHLY']),
      /** All changes of the period; those beyond `changes` are told by their number. */
      count: z.int().positive(),
      changes: z.array(z.strictObject({ tie: lineOfText, what: lineOfText })).max(50),
      path: pathOfAtlas,
    }),
    (t, { path, changes, count, frequency }) => ({
      ...usual(t, 'changeDigest', { count, frequency }, path),
      list: [
        ...changes.map((change) => t('changeDigest.item', change)),
        ...(count > changes.length ? [t('changeDigest.more', { count: count - changes.length })] : []),
      ],
    }),
  ),
  'view-changes': template(
    z.strictObject({
      view: lineOfText,
      /** All changes; those beyond `changes` are told by their number. */
      count: z.int().positive(),
      changes: z
        .array(z.strictObject({ tie: lineOfText, what: z.enum(['CAME', 'WENT', 'STATUS', 'FACTS']) }))
        .max(50),
      path: pathOfAtlas,
    }),
    (t, { path, changes, count, view }) => ({
      ...usual(t, 'viewChanges', { count, view }, path),
      list: [
        ...changes.map((change) => t('viewChanges.item', change)),
        ...(count > changes.length ? [t('viewChanges.more', { count: count - changes.length })] : []),
      ],
    }),
  ),
  'objection-raised': template(
    z.strictObject({ ...tieSide, by: lineOfText, reason: words.optional() }),
    (t, { path, reason, ...rest }) => ({ ...usual(t, 'objectionRaised', rest, path), ...quoteOf(t, reason) }),
  ),
  'objection-settled': template(
    z.strictObject({
      ...tieSide,
      outcome: z.enum(['KEPT', 'RESTORED', 'AMENDED']),
      reason: words.optional(),
    }),
    (t, { path, reason, ...rest }) => ({
      ...usual(t, 'objectionSettled', rest, path, ['text']),
      ...quoteOf(t, reason),
    }),
  ),
  'suggestion-verify': template(
    z.strictObject({ record: lineOfText, hours: z.int().positive(), path: pathOfAtlas }),
    (t, { path, ...rest }) => usual(t, 'suggestionVerify', rest, path),
    true,
  ),
  'suggestion-decided': template(
    z.strictObject({
      record: lineOfText,
      outcome: z.enum(['ACCEPTED', 'AMENDED', 'REFUSED']),
      reason: words.optional(),
      path: pathOfAtlas,
    }),
    (t, { path, reason, ...rest }) => ({
      ...usual(t, 'suggestionDecided', rest, path, ['text']),
      ...quoteOf(t, reason),
    }),
  ),
};

export type TemplateName = keyof typeof templates;
export type MailData<Name extends TemplateName> = z.input<(typeof templates)[Name]['data']>;

export const isTemplateName = (name: string): name is TemplateName => Object.hasOwn(templates, name);

/** @returns the mail's content; data that its schema refuses throws: whoever queued it made a mistake */
export function writeMail(name: TemplateName, data: unknown, t: Translate, locale: Locale): MailContent {
  const { data: schema, write } = templates[name] as Template<z.ZodType>;
  return write(t, schema.parse(data), locale);
}

/** The data without the token that its link carries, to be kept once the mail has gone. */
export function withoutSecrets(name: TemplateName, data: unknown): Record<string, unknown> {
  const plain = data as Record<string, unknown>;
  if (!templates[name].secret || typeof plain.path !== 'string') return plain;
  // A token stands in the query or as the last part of the path: what is left says which page it opened.
  return { ...plain, path: plain.path.split('?')[0]?.split('/').slice(0, 4).join('/') };
}
