import { formatDay, formatDayOf } from '../i18n/dates';
import type { Locale } from '../i18n/locales';
import { type NameInLanguage, nameIn } from '../i18n/names';
import type { Translate } from '../i18n/translate';
import type { RoundRow } from './round-list.repository';

export type RoundLine = {
  id: number;
  name: NameInLanguage;
  slug: string;
  year: number;
  opensOn: string;
  closesOn: string;
  /** "ouverte", "remise le 3 janvier 2027", "close sans réponse". */
  state: string;
  /** "2 envoyés, 1 en attente, 1 non remis". */
  mails: string;
  /** Some mail did not arrive: somebody should look at it. */
  isUndelivered: boolean;
  /** "1 lien sur 2, le 3 janvier 2027", or that none was. */
  opened: string;
  answered: string;
};

/** One round as the list shows it. @param t of `admin`; @param today YYYY-MM-DD */
export function roundLine(locale: Locale, t: Translate, row: RoundRow, today: string): RoundLine {
  const { authority, submittedAt, closesOn, sent, waiting, undelivered, links, openedLinks, openedAt } = row;
  const mails = [
    t('rounds.sent', { count: sent }),
    ...(waiting > 0 ? [t('rounds.waiting', { count: waiting })] : []),
    ...(undelivered > 0 ? [t('rounds.undelivered', { count: undelivered })] : []),
    ...(row.reminders > 0 ? [t('rounds.repeats', { count: row.reminders })] : []),
  ];
  return {
    id: row.id,
    name: nameIn(locale, authority),
    slug: authority.slug,
    year: row.year,
    opensOn: formatDay(locale, row.opensOn),
    closesOn: formatDay(locale, closesOn),
    state: submittedAt
      ? t('rounds.submittedOn', { date: formatDayOf(locale, submittedAt) })
      : t(closesOn < today ? 'rounds.closed' : 'rounds.open'),
    mails: mails.join(t('rounds.and')),
    isUndelivered: undelivered > 0,
    opened: openedAt
      ? t('rounds.openedOn', { opened: openedLinks, links, date: formatDayOf(locale, openedAt) })
      : t('rounds.notOpened'),
    answered: t('rounds.answeredOf', { answered: row.answered, ties: row.ties }),
  };
}
