import { type Locale, languageTags } from '../i18n/locales';
import type { Translate } from '../i18n/translate';
import type { MailContent } from './templates';

export type RenderedMail = { subject: string; text: string; html: string };

/** The colours of the atlas; mail programs know no style sheet, so each element carries its own. */
const ink = '#1b2226';
const softInk = '#4a555c';
const accent = '#0a5a8a';

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);
const lines = (text: string) => escaped(text).replaceAll('\n', '<br>');

/**
 * A mail as plain text and as HTML: one column, one button, the full address of its link below, nothing fetched from
 * anywhere and nothing that tells whether it was opened.
 * @param origin where readers reach the atlas, without a slash at its end
 */
export function renderMail(content: MailContent, t: Translate, locale: Locale, origin: string): RenderedMail {
  const url = origin + content.button.path;
  const text = [
    t('greeting'),
    ...content.paragraphs,
    ...(content.quote ? [`${content.quote.label}\n${content.quote.text.replace(/^/gm, '> ')}`] : []),
    ...(content.list ? [content.list.map((item) => `- ${item}`).join('\n')] : []),
    `${content.button.label}\n${url}`,
    `-- \n${content.why}\n${t('automatic')}`,
  ].join('\n\n');
  const paragraph = (words: string) => `<p style="margin:0 0 16px">${lines(words)}</p>`;
  const html = `<!doctype html>
<html lang="${languageTags[locale]}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${escaped(content.subject)}</title></head>
<body style="margin:0;padding:24px 12px;background:#f6f3ea;color:${ink};font:17px/1.6 system-ui,-apple-system,'Segoe UI',Roboto,'PingFang SC','Microsoft YaHei','Malgun Gothic',sans-serif">
<div style="max-width:34em;margin:0 auto;padding:24px;background:#ffffff;border:1px solid #d8d2c2;border-radius:6px">
<p style="margin:0 0 20px;font-family:Georgia,'Songti SC',serif;font-weight:600;color:${accent}">${escaped(t('site'))}</p>
${paragraph(t('greeting'))}
${content.paragraphs.map(paragraph).join('\n')}
${content.quote ? `<p style="margin:0;color:${softInk};font-size:15px">${escaped(content.quote.label)}</p><blockquote style="margin:0 0 16px;padding:0 0 0 14px;border-left:3px solid #d8d2c2">${lines(content.quote.text)}</blockquote>` : ''}
${content.list ? `<ul style="margin:0 0 16px;padding:0 0 0 20px">${content.list.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>` : ''}
<p style="margin:24px 0"><a href="${escaped(url)}" style="display:inline-block;padding:12px 20px;background:${accent};color:#ffffff;text-decoration:none;border-radius:6px;font-weight:600">${escaped(content.button.label)}</a></p>
<p style="margin:0 0 4px;color:${softInk};font-size:15px">${escaped(t('copy'))}</p>
<p style="margin:0 0 24px;font-size:15px;word-break:break-all"><a href="${escaped(url)}" style="color:${accent}">${escaped(url)}</a></p>
<p style="margin:0;padding:16px 0 0;border-top:1px solid #d8d2c2;color:${softInk};font-size:15px">${escaped(content.why)}<br>${escaped(t('automatic'))}</p>
</div>
</body>
</html>
`;
  return { subject: content.subject, text: `${text}\n`, html };
}
