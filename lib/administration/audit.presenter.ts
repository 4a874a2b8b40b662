import type { Locale } from '../i18n/locales';
import { formatMoment } from '../i18n/moments';
import type { Translate } from '../i18n/translate';
import { actionText } from './action.presenter';
import type { AuditRow } from './audit.repository';

export type AuditLine = {
  id: number;
  when: string;
  who: string;
  /** The actor's account, where it still is one. */
  whoHref: string | null;
  action: string;
  subject: string;
  subjectHref: string | null;
  /** Why, in the words of whoever did it. */
  reason: string | null;
  /** What else was written down, as it was. */
  detail: string;
};

/** Pages of the subjects that have one. */
const pages: Record<string, (id: string) => string> = {
  user: (id) => `/admin/accounts/${id}`,
  claim: (id) => `/extranet/claims/${id}`,
  suggestion: (id) => `/extranet/suggestions/${id}`,
  merge: () => '/admin/merges',
  mail: () => '/admin/mails',
  theme: (code) => `/admin/themes/${code}`,
};

/** The page of what an entry is about; null where it has none. */
export function subjectHref(locale: Locale, subject: string): string | null {
  const [kind = '', id = ''] = subject.split(':', 2);
  const page = /^[\w-]{1,100}$/.test(id) ? pages[kind] : undefined;
  return page ? `/${locale}${page(id)}` : null;
}

const plain = (value: unknown) => (typeof value === 'object' ? JSON.stringify(value) : String(value));

/** One entry of the log in the reader's words. @param t of `admin` */
export function auditLine(locale: Locale, t: Translate, row: AuditRow): AuditLine {
  const { reason, ...rest } = (row.detail ?? {}) as Record<string, unknown>;
  return {
    id: row.id,
    when: formatMoment(locale, row.at),
    who: row.actor ? row.actor.name || row.actor.email : t('audit.atlas'),
    whoHref: row.actor && `/${locale}/admin/accounts/${row.actor.id}`,
    action: actionText(t, row.action),
    subject: row.subject,
    subjectHref: subjectHref(locale, row.subject),
    reason: typeof reason === 'string' ? reason : null,
    detail: Object.entries(rest)
      .filter(([, value]) => value !== null)
      .map(([key, value]) => `${key}: ${plain(value)}`)
      .join(' · '),
  };
}
