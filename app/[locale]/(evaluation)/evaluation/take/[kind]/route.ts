import { getTranslations } from 'next-intl/server';
import { takeAllowance } from '@/lib/auth/allowance';
import { signInPath } from '@/lib/auth/link-path';
import { currentActor } from '@/lib/auth/session';
import { assesses } from '@/lib/evaluation/evaluator';
import { exhibitOf } from '@/lib/evaluation/exhibits';
import { isLocale } from '@/lib/i18n/locales';
import { figureAddress, fileFormats } from '@/lib/report/figure-address';
import { TooLong } from '@/lib/report/print-pdf';
import { figureDocument } from '@/lib/report/report.service';
import { fileResponse, reportFile } from '@/lib/report/report-file.service';

type Context = { params: Promise<{ locale: string; kind: string }> };

/** Files that one person takes in a quarter of an hour: more than anybody reads, less than a machine is kept busy with. */
const rule = { window: 900, max: 120 };

const said = (status: number, text: string) =>
  new Response(text, {
    status,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'private, no-store' },
  });

/** One figure as a file: a table alone, a workbook or pages. What is not understood is told in words. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale, kind } = await params;
  if (!isLocale(locale)) return said(404, '');
  const query = new URL(request.url).searchParams;
  const format = fileFormats.find((each) => each === query.get('format'));
  query.delete('format');
  const actor = await currentActor();
  if (!actor)
    return new Response(null, {
      status: 303,
      headers: {
        Location: signInPath(locale, figureAddress(locale, kind, query.toString())),
        'Cache-Control': 'private, no-store',
      },
    });
  const t = await getTranslations({ locale, namespace: 'report' });
  if (!assesses(actor)) return said(403, t('refused.right'));
  if (!exhibitOf(kind)) return said(404, t('problem.noKind', { kind: kind.slice(0, 60) }));
  if (!format) return said(400, t('refused.format'));
  const { allowed, retryAfterSeconds } = await takeAllowance(`report-file:${actor.userId}`, rule);
  if (!allowed) {
    const answer = said(429, t('refused.often'));
    answer.headers.set('Retry-After', String(retryAfterSeconds));
    return answer;
  }
  const document = await figureDocument(locale, kind, query, new Date());
  const missing = document.parts.find((part) => part.type === 'MISSING');
  if (missing) return said(400, [t('problem.title'), ...missing.problems].join('\n'));
  try {
    return fileResponse(await reportFile(document, format), 'private, no-store');
  } catch (error) {
    if (error instanceof TooLong) return said(413, t('refused.tooLong'));
    throw error;
  }
}
