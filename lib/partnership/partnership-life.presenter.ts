import { dayOfColumn } from '../date/day';
import { boundsOf, type Day, parseEdtf } from '../date/edtf';
import { formatEdtf } from '../i18n/dates';
import { textIn } from '../i18n/localized-text';
import { type NameInLanguage, nameIn } from '../i18n/names';
import type { Reader } from '../i18n/reader';
import type { DerivedStatus } from './partnership.rules';
import type { PartnershipRecordRow } from './partnership-record.repository';

export const lifeLanes = ['agreement', 'project', 'event', 'status', 'succession'] as const;
export type LifeLane = (typeof lifeLanes)[number];

/** One dated thing in the life of a tie. */
export type LifeEntry = {
  id: string;
  lane: LifeLane;
  /** Days between which it lies, both inclusive. */
  from: Day;
  to: Day;
  /** A moment (however roughly known), a span that lasted, or a moment somewhere in a span. */
  shape: 'moment' | 'span' | 'somewhere';
  date: string;
  text: NameInLanguage;
  href: string | null;
  status: DerivedStatus | null;
  /** From when a statement holds, where it says so. */
  since: Day | null;
};

export type LifeView = {
  /** In the order of time. */
  entries: LifeEntry[];
  /** Projects of which no date is known. */
  undated: number;
};

type Dated = Pick<LifeEntry, 'from' | 'to' | 'shape'>;

/** Where a date lies and how it is drawn; an open span reaches to the day of the source that tells it. */
function dated(edtf: string, told: Day): Dated | null {
  const date = parseEdtf(edtf);
  if (!date) return null;
  const { earliest, latest } = boundsOf(date);
  const from = earliest ?? latest;
  if (!from) return null;
  const to = latest ?? (told > from ? told : from);
  if (date.type === 'interval') return { from, to, shape: earliest ? 'span' : 'moment' };
  if (date.type === 'set') return { from, to, shape: date.every ? 'span' : 'somewhere' };
  const rough = date.part.type === 'decade' || date.part.type === 'century';
  return { from, to, shape: rough ? 'somewhere' : 'moment' };
}

/** Everything dated in the life of a tie, in the order of time. */
export function lifeView({ locale, v }: Reader, row: PartnershipRecordRow, today: Day): LifeView {
  const entries: LifeEntry[] = [];
  const add = (
    entry: Pick<LifeEntry, 'id' | 'lane' | 'text'> & Partial<LifeEntry> & { edtf: string | null },
    told = today,
  ) => {
    const place = entry.edtf ? dated(entry.edtf, told) : null;
    if (!place || !entry.edtf) return;
    const { edtf, ...rest } = entry;
    entries.push({
      ...place,
      date: formatEdtf(locale, edtf),
      href: null,
      status: null,
      since: null,
      ...rest,
    });
  };
  for (const agreement of row.agreements) {
    const label = v(`instrument.${agreement.instrument}`);
    const id = `agreement-${agreement.id}`;
    add({
      id,
      lane: 'agreement',
      edtf: agreement.signed,
      text: { text: label, lang: null },
      href: `#${id}`,
    });
  }
  for (const project of row.projects) {
    const told = dayOfColumn(
      project.citations.find(({ source }) => source.publishedLatest)?.source.publishedLatest ?? null,
    );
    const text = textIn(locale, project.title) ?? { text: project.slug, lang: null };
    const href = `/${locale}/projects/${project.slug}`;
    add({ id: project.slug, lane: 'project', edtf: project.dates, text, href }, told ?? today);
  }
  for (const { event } of row.events) {
    const text = textIn(locale, event.title) ?? { text: event.slug, lang: null };
    add({ id: event.slug, lane: 'event', edtf: event.dates, text, href: `/${locale}/events/${event.slug}` });
  }
  for (const { id, status, asOf, sinceEarliest } of row.observations) {
    const since = dayOfColumn(sinceEarliest);
    const text = { text: v(`status.${status}`), lang: null };
    add({ id: `word-${id}`, lane: 'status', edtf: asOf, text, href: '#status', status, since });
  }
  for (const { authority } of row.parties) {
    for (const { on, successor } of authority.successors) {
      const day = dayOfColumn(on);
      const id = `${authority.slug} ${successor.slug}`;
      const href = `/${locale}/authorities/${successor.slug}`;
      add({ id, lane: 'succession', edtf: day, text: nameIn(locale, successor), href });
    }
  }
  entries.sort((a, b) => a.from.localeCompare(b.from) || a.to.localeCompare(b.to));
  return { entries, undated: row.projects.filter(({ dates }) => dates === null).length };
}
