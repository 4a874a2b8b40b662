import { useTranslations } from 'next-intl';
import { Divergences } from '@/components/record/divergences';
import { InLanguage } from '@/components/record/in-language';
import { Facts } from '@/components/ui/definition-list';
import { ExternalLink } from '@/components/ui/link';
import { Provenance } from '@/components/ui/provenance';
import type { AgreementView } from '@/lib/partnership/partnership-agreements.presenter';

export type TieAgreementsProps = { agreements: readonly AgreementView[] };

/** The texts between the parties, each with what its sources say otherwise. */
export function TieAgreements({ agreements }: TieAgreementsProps) {
  const t = useTranslations('tie.agreement');
  if (agreements.length === 0) return <p className="text-ink-2">{t('none')}</p>;
  return (
    <ul className="space-y-5">
      {agreements.map((agreement) => (
        <li key={agreement.id} id={`agreement-${agreement.id}`}>
          <Agreement {...agreement} />
        </li>
      ))}
    </ul>
  );
}

function Agreement({
  instrument,
  signed,
  signedInWords,
  state,
  facts,
  documentUrl,
  provenance,
  divergences,
}: AgreementView) {
  const t = useTranslations('tie');
  return (
    <>
      <p>
        <span className="inline-block font-semibold first-letter:uppercase">{instrument}</span>
        {t('comma')}
        {signed ?? t('agreement.undated')}
        {signedInWords && <span className="text-ink-2 text-sm"> ({signedInWords})</span>}
        {state && ` · ${state}`}
        <Provenance label={t('sourcesOf', { what: instrument })} items={provenance} />
      </p>
      <Divergences
        items={divergences}
        sentence={({ source, stated }) => t('agreement.other', { source, stated })}
      />
      {facts.length > 0 && (
        <Facts
          className="mt-1"
          items={facts.map(({ term, value }) => ({ term, value: <InLanguage {...value} /> }))}
        />
      )}
      {documentUrl && (
        <p className="mt-1 text-sm">
          <ExternalLink href={documentUrl}>{t('agreement.document')}</ExternalLink>
        </p>
      )}
    </>
  );
}
