import { useTranslations } from 'next-intl';
import { InLanguage } from '@/components/record/in-language';
import { AtlasLink } from '@/components/ui/link';
import { Provenance } from '@/components/ui/provenance';
import type { CoordinationView } from '@/lib/network/coordination.presenter';
import type { LinkedText } from '@/lib/partnership/related-links.presenter';

export type TieNetworksProps = {
  networks: readonly (LinkedText & { kind: string })[];
  coordinations: readonly CoordinationView[];
};

/** What the tie belongs to, and in which ways it is coordinated with others. */
export function TieNetworks({ networks, coordinations }: TieNetworksProps) {
  return (
    <ul className="divide-y divide-hairline border-hairline border-y">
      {networks.map(({ text, lang, href, kind }) => (
        <li key={href} className="py-2">
          <AtlasLink href={href} look="quiet" className="font-medium">
            <InLanguage text={text} lang={lang} />
          </AtlasLink>
          <span className="block text-ink-2 text-sm">{kind}</span>
        </li>
      ))}
      {coordinations.map((coordination) => (
        <CoordinationItem key={coordination.slug} {...coordination} />
      ))}
    </ul>
  );
}

/** One example of coordination: of which of the six types, what it is called, who takes part. */
export function CoordinationItem({ title, parties, type, provenance }: CoordinationView) {
  const t = useTranslations('tie');
  return (
    <li className="py-2">
      <span className="inline-block font-medium first-letter:uppercase">{type}</span>
      <Provenance label={t('sourcesOf', { what: title.text })} items={provenance} />
      <span className="block text-ink-2 text-sm">
        <InLanguage {...title} />
        {parties && (
          <>
            {' – '}
            <InLanguage {...parties} />
          </>
        )}
      </span>
    </li>
  );
}
