import { signInPath } from '@/lib/auth/link-path';
import { currentActor } from '@/lib/auth/session';
import { assesses } from '@/lib/evaluation/evaluator';
import { exhibitOf } from '@/lib/evaluation/exhibits';
import { isLocale } from '@/lib/i18n/locales';
import { documentResponse, saidInWords } from '@/lib/report/document-response.service';
import { figureAddress } from '@/lib/report/figure-address';
import { figureDocument } from '@/lib/report/report.service';
import { reportWords } from '@/lib/report/report-words';

type Context = { params: Promise<{ locale: string; kind: string }> };

const kept = 'private, no-store';

/** One figure as a file: a table alone, a workbook or pages. What is not understood is told in words. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale, kind } = await params;
  if (!isLocale(locale)) return saidInWords(404, '');
  const { t } = reportWords(locale);
  const query = new URL(request.url).searchParams;
  const format = query.get('format');
  query.delete('format');
  const actor = await currentActor();
  if (!actor)
    return new Response(null, {
      status: 303,
      headers: {
        Location: signInPath(locale, figureAddress(locale, kind, query.toString())),
        'Cache-Control': kept,
      },
    });
  if (!assesses(actor)) return saidInWords(403, t('refused.right'));
  if (!exhibitOf(kind)) return saidInWords(404, t('problem.noKind', { kind: kind.slice(0, 60) }));
  const document = await figureDocument(locale, kind, query, new Date());
  const [part] = document.parts;
  if (part?.type === 'MISSING') return saidInWords(400, [t('problem.title'), ...part.problems].join('\n'));
  return documentResponse(locale, format, kept, `person:${actor.userId}`, async () => document);
}
