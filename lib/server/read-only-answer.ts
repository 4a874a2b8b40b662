import type { IncomingMessage, ServerResponse } from 'node:http';
import { createTranslator } from 'next-intl';
import type { Locale } from '../i18n/locales';
import { loadMessages } from '../i18n/messages';
import { type ReadOnlyReason, readOnlyReason } from './read-only';

/** Header of every answer that was refused because nothing is written now; the page in the browser sends again by itself. */
export const READ_ONLY_HEADER = 'X-Atlas-Read-Only';
/** Seconds after which it is worth trying again. */
export const RETRY_AFTER = 5;

/** Bytes of a form that are read in order to give them back. */
const MAX_FORM = 1_000_000;
const secretFields = /password|code/i;

/** Whether a request would change something while nothing may be changed. Search forms and downloads read, and pass. */
export function isRefusedNow({ method, url = '/' }: IncomingMessage): boolean {
  if (readOnlyReason() === null || url.startsWith('/internal/')) return false;
  // Signing in by a provider or a passkey writes a session, whatever its method.
  return url.startsWith('/api/auth/') || !['GET', 'HEAD', 'OPTIONS'].includes(method ?? '');
}

/**
 * Says that nothing is written now, and gives back what was typed: to a page in the browser by a header, to a form that was sent
 * plainly by a page that holds its fields and sends them again.
 * @param page the designed page of status 503, without which the words stand alone
 */
export async function answerReadOnly(
  req: IncomingMessage,
  res: ServerResponse,
  locale: Locale,
  page: () => Promise<Buffer | null>,
): Promise<void> {
  const reason = readOnlyReason() ?? 'maintenance';
  const isPlainForm = /^(multipart\/form-data|application\/x-www-form-urlencoded)/.test(
    req.headers['content-type'] ?? '',
  );
  res.statusCode = 503;
  res.setHeader('Retry-After', RETRY_AFTER);
  res.setHeader('Cache-Control', 'no-store');
  res.setHeader(READ_ONLY_HEADER, reason);
  const { upkeep } = await loadMessages(locale);
  const t = createTranslator({ locale, messages: upkeep as Words });
  if (!isPlainForm || req.headers['next-action'] !== undefined) {
    res.setHeader('Content-Type', 'text/plain; charset=utf-8');
    res.end(`${t(`${reason}.title`)}\n`);
    return;
  }
  const fields = await fieldsOf(req);
  const main = noticeOf(t, reason, req.url ?? '/', fields);
  const designed = (await page())?.toString('utf8') ?? '<!doctype html><main id="content"></main>';
  res.setHeader('Content-Type', 'text/html; charset=utf-8');
  // Without its scripts: they would draw the page of the failure again over the form.
  res.end(
    designed
      .replace(/<script(?![^>]*src="\/theme\.js")[^>]*>[\s\S]*?<\/script>|<link[^>]*rel="preload"[^>]*>/g, '')
      .replace(/<title>[^<]*/, () => `<title>${escaped(t(`${reason}.title`))}`)
      .replace(/(<main[^>]*>)[\s\S]*(<\/main>)/, (_, begin: string, end: string) => begin + main + end),
  );
}

type Words = { send: string; secret: string } & Record<ReadOnlyReason, { title: string; text: string }>;

/** The typed fields, in their order; null where there are too many to be given back. */
async function fieldsOf(req: IncomingMessage): Promise<[string, string][] | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of req) {
    size += (chunk as Buffer).length;
    if (size > MAX_FORM) return null;
    chunks.push(chunk as Buffer);
  }
  const form = await new Response(Buffer.concat(chunks), {
    headers: { 'Content-Type': req.headers['content-type'] ?? '' },
  })
    .formData()
    .catch(() => null);
  return form && [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []));
}

function noticeOf(
  t: (key: 'send' | 'secret' | `${ReadOnlyReason}.${'title' | 'text'}`) => string,
  reason: ReadOnlyReason,
  url: string,
  fields: [string, string][] | null,
): string {
  const hasSecrets = fields?.some(([name]) => secretFields.test(name) && !name.startsWith('$ACTION')) ?? true;
  const hidden = (fields ?? []).map(
    ([name, value]) => `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`,
  );
  // A password is given back by nobody: whoever typed one goes back to the form.
  const again = hasSecrets
    ? `<p class="mt-4 max-w-measure">${escaped(t('secret'))}</p>`
    : `<form method="post" enctype="multipart/form-data" action="${escaped(url)}" class="mt-6">${hidden.join('')}<button class="inline-flex min-h-11 cursor-pointer items-center rounded-md border border-accent bg-accent px-4 font-medium text-on-accent">${escaped(t('send'))}</button></form>`;
  return `<div class="page py-12 md:py-20" role="status"><h1 class="mt-1 text-2xl md:text-3xl">${escaped(t(`${reason}.title`))}</h1><p class="mt-4 max-w-measure text-lg">${escaped(t(`${reason}.text`))}</p>${again}</div>`;
}

const escaped = (text: string) =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`).replaceAll(/\r?\n/g, '&#10;');
