import { z } from 'zod';
import { isOwnToken, linkTokenHash, newLinkToken } from '../auth/link-token';
import { isLocale, type Locale, locales } from '../i18n/locales';
import { queueMail } from '../mail/mail.service';
import { mailWords } from '../mail/mail-words';
import { type Act, done, mutation, refuse } from '../record/act';
import { recordId } from '../record/input.schema';
import { longText, reasonText, requiredText } from '../record/long-text.schema';
import type { Tx } from '../record/record-stores';
import { splitSource, VERIFY_HOURS } from './suggestion.rules';
import { aboutName, aboutPath, aboutSelect } from './suggestion-record';
import { suggestionSubject } from './suggestion-subject';

const HOUR_MS = 3_600_000;

const address = z
  .string()
  .trim()
  .min(1, { error: 'needed', abort: true })
  .max(254, 'not-an-address')
  .toLowerCase()
  .pipe(z.email('not-an-address'));

/** The record that is meant; none where a tie is missing. */
const about = z.union([
  z.strictObject({ partnershipId: recordId }),
  z.strictObject({ authorityId: recordId }),
  z.strictObject({ projectId: recordId }),
  z.strictObject({}),
]);

/**
 * Says what is wrong or missing. From whoever has no account it waits, seen by nobody, until its author's address is
 * verified by a link.
 */
export const submitSuggestion = mutation({
  name: 'suggestion.submit',
  permission: 'SUGGEST',
  schema: z.strictObject({
    about,
    text: requiredText(5_000),
    /** Where it is known from: a link, or words. */
    source: longText(2_000),
    /** Null for somebody signed in. */
    email: address.nullable(),
    locale: z.enum(locales),
  }),
  subject: (tx, input) => suggestionSubject(tx, input.about),
  async run(act, { about: record, text, source, email, locale }) {
    const isPerson = act.actor.kind === 'person';
    if (!isPerson && email === null)
      return { ok: false, problem: { kind: 'invalid', issues: [{ path: 'email', message: 'needed' }] } };
    const token = newLinkToken('suggestion');
    const { id } = await act.tx.suggestion.create({
      data: {
        ...record,
        text,
        ...splitSource(source),
        locale,
        createdAt: act.now,
        ...(act.actor.kind === 'person'
          ? { userId: act.actor.userId, state: 'PENDING' }
          : { email, tokenHash: linkTokenHash(token), state: 'UNVERIFIED' }),
      },
      select: { id: true },
    });
    if (!isPerson && email !== null) await askToVerify(act, { id, email, locale, token });
    return done({ suggestionId: id, verified: isPerson });
  },
});

const aboutOf = (tx: Tx, id: number) =>
  tx.suggestion.findUniqueOrThrow({ where: { id }, select: aboutSelect });

const nameFor = (locale: Locale, row: Parameters<typeof aboutName>[1]) =>
  aboutName(locale, row)?.text ?? mailWords(locale)('site');

type ToVerify = { id: number; email: string; locale: Locale; token: string };

async function askToVerify(act: Act, { id, email, locale, token }: ToVerify): Promise<void> {
  await queueMail(act.tx, {
    key: `suggestion-verify:${id}`,
    to: email,
    locale,
    template: 'suggestion-verify',
    data: {
      record: nameFor(locale, await aboutOf(act.tx, id)),
      hours: VERIFY_HOURS,
      path: `/${locale}/extranet/suggest/confirm/${token}`,
    },
  });
}

/** Puts a suggestion in the queue: its author has the address that they gave. */
export const verifySuggestion = mutation({
  name: 'suggestion.verify',
  permission: 'SUGGEST',
  schema: z.strictObject({ token: z.string().max(200) }),
  async subject(tx, { token }) {
    if (!isOwnToken('suggestion', token)) return null;
    const hash = linkTokenHash(token);
    await tx.$queryRaw`SELECT id FROM suggestion WHERE token_hash = ${hash} FOR UPDATE`;
    const suggestion = await tx.suggestion.findUnique({ where: { tokenHash: hash } });
    return suggestion && suggestionSubject(tx, suggestion);
  },
  async run(act, { token }) {
    const { id, state, createdAt } = await act.tx.suggestion.findUniqueOrThrow({
      where: { tokenHash: linkTokenHash(token) },
    });
    if (state !== 'UNVERIFIED') return refuse('verified-already');
    if (act.now.getTime() - createdAt.getTime() > VERIFY_HOURS * HOUR_MS) return refuse('expired');
    await act.tx.suggestion.update({ where: { id }, data: { state: 'PENDING' } });
    return done({ suggestionId: id });
  },
});

/**
 * Decides a suggestion and tells its author. Nothing of the record changes by it: whoever accepts makes the change in
 * its form, in their own name.
 */
export const decideSuggestion = mutation({
  name: 'suggestion.decide',
  permission: 'DECIDE_SUGGESTION',
  schema: z
    .strictObject({
      suggestionId: recordId,
      outcome: z.enum(['ACCEPTED', 'AMENDED', 'REFUSED'], 'choice'),
      reason: longText(2_000),
    })
    .refine(({ outcome, reason }) => outcome !== 'REFUSED' || reasonText.safeParse(reason).success, {
      path: ['reason'],
      message: 'needed',
    }),
  async subject(tx, { suggestionId }) {
    await tx.$queryRaw`SELECT id FROM suggestion WHERE id = ${suggestionId} FOR UPDATE`;
    const suggestion = await tx.suggestion.findUnique({ where: { id: suggestionId } });
    return suggestion && suggestion.state !== 'UNVERIFIED' ? suggestionSubject(tx, suggestion) : null;
  },
  async run(act, { suggestionId: id, outcome, reason }) {
    const suggestion = await act.tx.suggestion.findUniqueOrThrow({
      where: { id },
      select: {
        ...aboutSelect,
        state: true,
        email: true,
        locale: true,
        user: { select: { email: true, locale: true } },
      },
    });
    if (suggestion.state !== 'PENDING') return refuse('decided-already');
    await act.tx.suggestion.update({
      where: { id },
      data: {
        state: outcome,
        reason,
        decidedAt: act.now,
        decidedById: act.actor.kind === 'person' ? act.actor.userId : null,
      },
    });
    await act.audit(`suggestion:${id}`, { outcome });
    const to = suggestion.user?.email ?? suggestion.email;
    const language = suggestion.user?.locale ?? suggestion.locale;
    const locale = isLocale(language) ? language : 'fr';
    if (to)
      await queueMail(act.tx, {
        key: `suggestion-decided:${id}`,
        to,
        locale,
        template: 'suggestion-decided',
        data: {
          record: nameFor(locale, suggestion),
          outcome,
          path: aboutPath(locale, suggestion),
          ...(reason ? { reason } : {}),
        },
      });
    return done({ suggestionId: id });
  },
});
