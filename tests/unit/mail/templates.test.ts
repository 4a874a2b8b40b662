import { describe, expect, it } from 'vitest';
import { locales } from '@/lib/i18n/locales';
import { mailWords } from '@/lib/mail/mail-words';
import { renderMail } from '@/lib/mail/render-mail';
import { type TemplateName, templates, withoutSecrets, writeMail } from '@/lib/mail/templates';
import { mailData } from '@/tests/factories/mails';

const names = Object.keys(templates) as TemplateName[];
const origin = 'https://atlas.example.fr';

describe.each(locales)('the mails in %s', (locale) => {
  it.each(names)('%s says what it is about, why one gets it, and where its button leads', (name) => {
    const t = mailWords(locale);
    const content = writeMail(name, mailData[name], t, locale);
    const { subject, text, html } = renderMail(content, t, locale, origin);
    expect(subject).not.toMatch(/[{}\n]|mail\./);
    expect(text).not.toMatch(/[{}]|undefined/);
    expect(text).toContain(`${origin}${mailData[name].path}`);
    expect(text).toContain(content.why);
    expect(html).toContain(`href="${origin}${mailData[name].path}"`);
    // Nothing is fetched, so nothing tells that the mail was opened.
    expect(html).not.toMatch(/<img|<script|<link|url\(|src=/);
    expect([...html.matchAll(/https?:\/\/[^/"<]+/g)].map(([address]) => address)).toEqual(
      html.match(/https?:\/\/[^/"<]+/g)?.map(() => origin),
    );
  });
});

describe('what comes from people', () => {
  const t = mailWords('en');

  it('is text in HTML, whatever it looks like', () => {
    const content = writeMail(
      'claim-refused',
      { ...mailData['claim-refused'], authority: '<b onclick="x">A&B</b>', reason: '</blockquote><script>' },
      t,
      'en',
    );
    const { html } = renderMail(content, t, 'en', origin);
    expect(html).toContain('&lt;b onclick=&quot;x&quot;&gt;A&amp;B&lt;/b&gt;');
    expect(html).not.toContain('<script>');
  });

  it('cannot begin a header: a name is one line', () => {
    const { subject } = writeMail(
      'claim-received',
      { ...mailData['claim-received'], authority: 'Albi\r\nBcc: all@example.fr\u2028x' },
      t,
      'en',
    );
    expect(subject).toBe('Your request for Albi Bcc: all@example.fr x has arrived');
  });

  it.each(['https://elsewhere.example/', '//elsewhere.example/x', '/en/../x', 'javascript:x', '/en/x\n', ''])(
    'cannot lead elsewhere: %j',
    (path) => {
      expect(() => writeMail('claim-received', { authority: 'Albi', path }, t, 'en')).toThrow();
    },
  );
});

describe('what is kept of a mail that has gone', () => {
  it.each(names)('%s holds no token', (name) => {
    expect(JSON.stringify(withoutSecrets(name, mailData[name]))).not.toContain('token=');
  });
});
