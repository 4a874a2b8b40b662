import { isLocale } from '@/lib/i18n/locales';
import { documentResponse, saidInWords } from '@/lib/report/document-response.service';
import { publishedDocument } from '@/lib/report/report-reading.service';
import { reportWords } from '@/lib/report/report-words';
import { CLIENT_HEADER } from '@/lib/server/client-address';

type Context = { params: Promise<{ locale: string; slug: string }> };

/** A published edition as a file, for everybody; an edition never changes. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale, slug } = await params;
  if (!isLocale(locale)) return saidInWords(404, '');
  const query = new URL(request.url).searchParams;
  const edition = query.get('edition');
  const found = await publishedDocument(slug, edition);
  if (!found) return saidInWords(404, reportWords(locale).t('edition.none'));
  const client = request.headers.get(CLIENT_HEADER) ?? 'unknown';
  const kept = edition === null ? 'public, max-age=0, must-revalidate' : 'public, max-age=86400';
  return documentResponse(locale, query.get('format'), kept, `client:${client}`, async () => found.document);
}
