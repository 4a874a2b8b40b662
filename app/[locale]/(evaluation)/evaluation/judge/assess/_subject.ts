import type { Locale } from '@/lib/i18n/locales';
import type { NameInLanguage } from '@/lib/i18n/names';
import type { JudgedKeys } from '@/lib/judge/assessment.repository';
import { programmeNamed, recordAt } from '@/lib/judge/subject.service';

type Report = NonNullable<Awaited<ReturnType<typeof programmeNamed>>>;

export type JudgedSubject = {
  kind: 'tie' | 'network' | 'programme';
  /** As its address names it. */
  slug: string;
  name: NameInLanguage;
  /** Its public page; null for a programme without a tie in the atlas. */
  href: string | null;
  keys: JudgedKeys;
  /** What the evaluation of 2011 says of a programme. */
  report: Report | null;
};

const noKeys: JudgedKeys = { partnershipId: null, networkId: null, programme: null };

/** What an address asks to judge: `?tie=…`, `?network=…` or `?programme=…`; null where it names nothing, or several. */
export async function judgedAt(
  locale: Locale,
  query: Readonly<Record<string, string | string[] | undefined>>,
): Promise<JudgedSubject | null> {
  const { programme } = query;
  if (programme === undefined) {
    const record = await recordAt(locale, query, ['tie', 'network']);
    if (!record) return null;
    const { id, slug, name, href } = record;
    return record.kind === 'tie'
      ? { ...{ kind: 'tie', slug, name, href }, keys: { ...noKeys, partnershipId: id }, report: null }
      : { ...{ kind: 'network', slug, name, href }, keys: { ...noKeys, networkId: id }, report: null };
  }
  if (typeof programme !== 'string' || query.tie !== undefined || query.network !== undefined) return null;
  const report = await programmeNamed(programme.slice(0, 200));
  if (!report) return null;
  return {
    kind: 'programme',
    slug: report.programme,
    name: { text: report.programme, lang: null },
    href: report.partnership ? `/${locale}/partnerships/${report.partnership.slug}` : null,
    keys: { ...noKeys, programme: report.programme },
    report,
  };
}
