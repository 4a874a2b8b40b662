import { useLocale, useTranslations } from 'next-intl';
import { PlacePath } from '@/components/record/place-path';
import { type Fact, Facts } from '@/components/ui/definition-list';
import { ExternalLink } from '@/components/ui/link';
import { Provenance } from '@/components/ui/provenance';
import type { AuthorityRecordView, NameView } from '@/lib/authority/authority-record.presenter';
import { isLocale, languageTags } from '@/lib/i18n/locales';

export type AuthorityProfileProps = { authority: AuthorityRecordView };

/** What the authority is called in each language, where it lies, its codes, its size. */
export function AuthorityProfile({ authority }: AuthorityProfileProps) {
  const t = useTranslations('authority');
  const facts: (Fact | false)[] = [
    { term: t('place'), value: <PlacePath steps={authority.place} /> },
    authority.population !== null && {
      term: t('population'),
      value: (
        <>
          {authority.population.value}
          {authority.population.source && (
            <span className="text-ink-2 text-sm"> · {authority.population.source}</span>
          )}
        </>
      ),
    },
    authority.code !== null && {
      term: <span className="inline-block first-letter:uppercase">{authority.code.label}</span>,
      value: authority.code.value,
    },
    authority.website !== null && {
      term: t('website'),
      value: (
        <ExternalLink href={authority.website} className="break-all">
          {new URL(authority.website).host}
        </ExternalLink>
      ),
    },
    authority.wikidataId !== null && {
      term: t('wikidata'),
      value: (
        <ExternalLink href={`https://www.wikidata.org/wiki/${authority.wikidataId}`}>
          {authority.wikidataId}
        </ExternalLink>
      ),
    },
    { term: t('coordinates'), value: <Coordinates at={authority.at} /> },
  ];
  return (
    <>
      <Facts items={facts.filter((fact) => fact !== false)} />
      <h3 className="mt-6 mb-1 font-sans font-semibold text-base tracking-normal">{t('names.title')}</h3>
      <Facts
        items={nameFacts(authority.names, t('names.unknown'), (language) => t('names.sources', { language }))}
      />
    </>
  );
}

/** A name per language; where official usage is not known, that is said. */
function nameFacts(
  names: readonly NameView[],
  unknown: string,
  sources: (language: string) => string,
): Fact[] {
  return names.map(({ language, lang, text, provenance }) => ({
    key: lang,
    term: <span className="inline-block first-letter:uppercase">{language}</span>,
    value: (
      <>
        {text === null ? (
          <span className="text-ink-2 text-sm">{unknown}</span>
        ) : (
          <span lang={lang}>{text}</span>
        )}
        <Provenance label={sources(language)} items={provenance} />
      </>
    ),
  }));
}

/** Latitude, then longitude, in degrees, as people write them. */
function Coordinates({ at: [longitude, latitude] }: { at: [number, number] }) {
  const locale = useLocale();
  const format = new Intl.NumberFormat(isLocale(locale) ? languageTags[locale] : locale, {
    minimumFractionDigits: 4,
    maximumFractionDigits: 4,
  });
  const degrees = (value: number, positive: string, negative: string) =>
    `${format.format(Math.abs(value))}° ${value < 0 ? negative : positive}`;
  return `${degrees(latitude, 'N', 'S')}, ${degrees(longitude, 'E', 'W')}`;
}
