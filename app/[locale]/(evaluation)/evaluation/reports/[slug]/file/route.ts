import { signInPath } from '@/lib/auth/link-path';
import { currentActor } from '@/lib/auth/session';
import { assesses } from '@/lib/evaluation/evaluator';
import { isLocale } from '@/lib/i18n/locales';
import { documentResponse } from '@/lib/report/document-response.service';
import { draftDocument, reportFor } from '@/lib/report/report-reading.service';

type Context = { params: Promise<{ locale: string; slug: string }> };

const kept = 'private, no-store';
const answer = (status: number, headers: Record<string, string> = {}) =>
  new Response(null, { status, headers: { 'Cache-Control': kept, ...headers } });

/** A report in the making as a file, for whoever may write in it. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale, slug } = await params;
  if (!isLocale(locale)) return answer(404);
  const actor = await currentActor();
  if (!actor) return answer(303, { Location: signInPath(locale, `/${locale}/evaluation/reports/${slug}`) });
  if (!assesses(actor)) return answer(403);
  const report = await reportFor(actor, slug);
  if (!report) return answer(404);
  const format = new URL(request.url).searchParams.get('format');
  return documentResponse(locale, format, kept, `person:${actor.userId}`, () =>
    draftDocument(report, new Date()),
  );
}
