import { atlasDay } from '../date/day';
import type { PartnershipFilter } from '../filter/filter.schema';
import { formatDay } from '../i18n/dates';
import { type Locale, languageTags } from '../i18n/locales';
import { textIn } from '../i18n/localized-text';
import { type NameInLanguage, nameIn } from '../i18n/names';
import type { Translate } from '../i18n/translate';
import type { TieRow } from '../partnership/partnership-list.repository';
import type { TieItem } from '../partnership/tie-item.presenter';
import { eventBelongs } from '../timeline/timeline.rules';
import type { NewsEventRow, NewsObservationRow, NewsProjectRow } from './news.repository';

/** What can happen to the record, in the order in which a day tells it. */
export const newsKinds = ['added', 'changed', 'status', 'project', 'event'] as const;
export type NewsKind = (typeof newsKinds)[number];

export type NewsItem = { key: string; href: string; names: NameInLanguage[]; note: string | null };
export type NewsDay = { day: string; label: string; groups: { kind: NewsKind; items: NewsItem[] }[] };

export type NewsInput = {
  locale: Locale;
  /** Translators of the namespaces `news` and `vocabulary`. */
  t: Translate;
  v: Translate;
  filter: PartnershipFilter;
  rows: readonly TieRow[];
  items: readonly TieItem[];
  observations: readonly NewsObservationRow[];
  projects: readonly NewsProjectRow[];
  events: readonly NewsEventRow[];
};

type Change = NewsItem & { kind: NewsKind; day: string };

const dayOf = (instant: Date) => atlasDay(instant.getTime());

/** What entered the record or changed in it, by day, newest first. */
export function presentNews(input: NewsInput): NewsDay[] {
  const changes = [
    ...tieChanges(input),
    ...observationChanges(input),
    ...projectChanges(input),
    ...eventChanges(input),
  ];
  const byName = new Intl.Collator(languageTags[input.locale]).compare;
  const days = [...new Set(changes.map(({ day }) => day))].sort().reverse();
  return days.map((day) => ({
    day,
    label: formatDay(input.locale, day),
    groups: newsKinds.flatMap((kind) => {
      const items = changes
        .filter((change) => change.day === day && change.kind === kind)
        .sort((a, b) => byName(a.names[0]?.text ?? '', b.names[0]?.text ?? ''));
      return items.length > 0 ? [{ kind, items }] : [];
    }),
  }));
}

const lineOf = (item: TieItem, kind: NewsKind) => ({
  key: `${kind}-${item.slug}`,
  href: item.href,
  names: item.parties.map(({ name }) => name),
  note: null,
});

/** A tie is new on its first day, and changed on a later one. */
function tieChanges({ rows, items }: NewsInput): Change[] {
  return rows.flatMap((row, index) => {
    const item = items[index];
    if (!item) return [];
    const [created, updated] = [dayOf(row.createdAt), dayOf(row.updatedAt)];
    const added: Change = { ...lineOf(item, 'added'), kind: 'added', day: created };
    return updated > created
      ? [added, { ...lineOf(item, 'changed'), kind: 'changed' as const, day: updated }]
      : [added];
  });
}

/** The tie that something belongs to, unless both came on the same day: then the tie tells it. */
function laterThanTie({ rows, items }: NewsInput, partnershipId: number, instant: Date): TieItem | null {
  const index = rows.findIndex(({ id }) => id === partnershipId);
  const row = rows[index];
  return row && dayOf(instant) > dayOf(row.createdAt) ? (items[index] ?? null) : null;
}

function observationChanges(input: NewsInput): Change[] {
  const { locale, t, v, observations } = input;
  return observations.flatMap((row): Change[] => {
    const tie = laterThanTie(input, row.partnershipId, row.recordedAt);
    if (!tie) return [];
    const who = row.party
      ? nameIn(locale, row.party.authority).text
      : textIn(locale, row.citations[0]?.source.label)?.text;
    const status = v(`status.${row.status}`);
    const note = who ? t('said', { status, who }) : status;
    return [
      { ...lineOf(tie, 'status'), key: `status-${row.id}`, note, kind: 'status', day: dayOf(row.recordedAt) },
    ];
  });
}

function projectChanges(input: NewsInput): Change[] {
  const { locale, projects } = input;
  return projects.flatMap((row): Change[] => {
    const tie = laterThanTie(input, row.partnershipId, row.createdAt);
    if (!tie) return [];
    return [
      {
        kind: 'project',
        day: dayOf(row.createdAt),
        key: `project-${row.slug}`,
        href: `/${locale}/projects/${row.slug}`,
        names: [textIn(locale, row.title) ?? { text: row.slug, lang: null }],
        note: tie.parties.map(({ name }) => name.text).join(' ⇄ '),
      },
    ];
  });
}

function eventChanges({ locale, filter, rows, events }: NewsInput): Change[] {
  const shown = new Set(rows.map(({ id }) => id));
  return events
    .filter((event) => eventBelongs(filter, shown, event))
    .map((event) => ({
      kind: 'event' as const,
      day: dayOf(event.createdAt),
      key: `event-${event.slug}`,
      href: `/${locale}/events/${event.slug}`,
      names: [textIn(locale, event.title) ?? { text: event.slug, lang: null }],
      note: null,
    }));
}
