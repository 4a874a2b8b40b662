import { takeAllowance } from '../auth/allowance';
import type { Locale } from '../i18n/locales';
import { fileFormats } from './figure-address';
import { TooLong } from './print-pdf';
import type { ReportDocument } from './report-document';
import { type ReportFile, reportFile } from './report-file.service';
import { reportWords } from './report-words';

/** Files that one reader takes in a quarter of an hour: more than anybody reads, less than keeps a machine busy. */
const rule = { window: 900, max: 240 };

/**
 * The answer that hands a document over as a file, or says in words why not. A CSV is the table of one figure: it is given
 * where the document is one.
 * @param kept how long caches may keep the file @param asker whose allowance it is counted against
 */
export async function documentResponse(
  locale: Locale,
  asked: string | null,
  kept: string,
  asker: string,
  read: () => Promise<ReportDocument>,
): Promise<Response> {
  const { t } = reportWords(locale);
  const format = fileFormats.find((each) => each === asked);
  if (!format) return saidInWords(400, t('refused.format'));
  const { allowed, retryAfterSeconds } = await takeAllowance(`report-file:${asker}`, rule);
  if (!allowed) return saidInWords(429, t('refused.often'), { 'Retry-After': String(retryAfterSeconds) });
  const document = await read();
  const figures = document.parts.filter(({ type }) => type === 'FIGURE');
  if (format === 'csv' && (document.parts.length !== 1 || figures.length !== 1)) {
    const [part] = document.parts;
    const lines = part?.type === 'MISSING' ? [t('problem.title'), ...part.problems] : [t('refused.format')];
    return saidInWords(400, lines.join('\n'));
  }
  try {
    return handedOver(await reportFile(document, format), kept);
  } catch (error) {
    if (error instanceof TooLong) return saidInWords(413, t('refused.tooLong'));
    throw error;
  }
}

/** A plain sentence in place of a file. */
export function saidInWords(status: number, text: string, headers: Record<string, string> = {}): Response {
  return new Response(text, {
    status,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store', ...headers },
  });
}

const handedOver = ({ name, type, bytes }: ReportFile, kept: string): Response =>
  new Response(bytes as BodyInit, {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': kept,
      'X-Content-Type-Options': 'nosniff',
    },
  });
