import { z } from 'zod';
import { currentActor } from '@/lib/auth/session';
import { publicUrl } from '@/lib/env';
import { formFamilies } from '@/lib/forms/definition';
import { fieldsOf } from '@/lib/forms/field';
import { dateInWords } from '@/lib/forms/form.presenter';
import { saveDraft } from '@/lib/forms/form.repository';
import { openForm } from '@/lib/forms/open-form';
import { readSent } from '@/lib/forms/sent';
import { isLocale } from '@/lib/i18n/locales';

/** Largest body that is read, in bytes. */
const MOST_BYTES = 1_500_000;

const body = z.strictObject({
  family: z.enum(formFamilies),
  recordKey: z.string().max(260),
  /** Which opening of the form sends, and its how manieth sending it is. */
  opening: z.uuid(),
  turn: z.int().positive().max(1_000_000),
  typed: z.record(z.string().max(80), z.array(z.string()).max(100)),
});

type Context = { params: Promise<{ locale: string }> };

const answer = (status: number, value: object = {}) =>
  Response.json(value, { status, headers: { 'Cache-Control': 'no-store' } });

/** Only pages of the atlas itself may send drafts. */
function isOurs(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin';
  const origin = request.headers.get('origin');
  const own = [new URL(publicUrl()).origin, `http://${request.headers.get('host')}`];
  return origin !== null && own.includes(origin);
}

/** Keeps what somebody is typing; answers when it was kept and how each date was understood. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { locale } = await params;
  if (!isLocale(locale)) return answer(404);
  if (!isOurs(request)) return answer(403);
  if (Number(request.headers.get('content-length') ?? 0) > MOST_BYTES) return answer(413);
  const actor = await currentActor();
  if (!actor) return answer(401);
  const parsed = body.safeParse(await request.json().catch(() => null));
  if (!parsed.success) return answer(400);
  const { family, recordKey, opening, turn, typed } = parsed.data;
  const form = await openForm(actor, family, recordKey, { locale, typed });
  if (typeof form === 'string') return answer(form === 'forbidden' ? 403 : 404);
  const entries = Object.entries(typed).flatMap(([key, values]) =>
    values.map((value): [string, unknown] => [key, value]),
  );
  const sent = readSent(form, entries);
  if (!sent) return answer(400);
  const key = { userId: actor.userId, family, recordKey };
  const savedAt = await saveDraft(key, form.authorityId, { ...sent, opening, turn });
  const dates = fieldsOf(form.sections).filter((field) => field.type === 'date');
  const echoes = Object.fromEntries(
    dates.map((field) => [field.name, dateInWords(locale, field, sent.typed[field.name]?.[0] ?? '')]),
  );
  return answer(200, { savedAt: savedAt.toISOString(), echoes });
}
