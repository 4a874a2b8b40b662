import { useTranslations } from 'next-intl';
import { Divergences } from '@/components/record/divergences';
import { InLanguage } from '@/components/record/in-language';
import { PlacePath } from '@/components/record/place-path';
import { AtlasLink } from '@/components/ui/link';
import { Named } from '@/components/ui/named';
import { Provenance } from '@/components/ui/provenance';
import type { DesignationView, PartyView } from '@/lib/partnership/partnership-parties.presenter';

export type PartyCardsProps = { parties: readonly PartyView[] };

/** The parties side by side, in the same weight: the tie has no first and no second. */
export function PartyCards({ parties }: PartyCardsProps) {
  const someSay = parties.some(({ designation }) => designation !== null);
  return (
    <ul className={`grid gap-3 sm:grid-cols-2 ${parties.length === 3 ? 'xl:grid-cols-3' : ''}`}>
      {parties.map((party) => (
        <li key={party.slug} className="rounded-md border border-hairline bg-sheet p-4">
          <PartyCard {...party} someSay={someSay} />
        </li>
      ))}
    </ul>
  );
}

function PartyCard({ someSay, ...party }: PartyView & { someSay: boolean }) {
  const t = useTranslations('tie.parties');
  return (
    <>
      <h3 className="text-lg">
        <AtlasLink href={party.href} look="quiet">
          <Named name={party.name} native={party.native} />
        </AtlasLink>
      </h3>
      <p className="text-ink-2 text-sm">{party.kind}</p>
      <p className="text-sm">
        <PlacePath steps={party.path} />
      </p>
      {party.holders.map(({ authority, since }) => (
        <p key={authority.slug} className="mt-2 text-sm">
          {t.rich('heldBy', {
            date: since,
            holder: () => (
              <AtlasLink href={authority.href} lang={authority.name.lang ?? undefined}>
                {authority.name.text}
              </AtlasLink>
            ),
          })}
        </p>
      ))}
      <Divergences
        items={party.divergences}
        sentence={({ corrected, ...values }) => t(corrected ? 'corrected' : 'diverges', values)}
        className="mt-2"
      />
      {someSay && <Designation designation={party.designation} />}
    </>
  );
}

function Designation({ designation }: { designation: DesignationView | null }) {
  const t = useTranslations('tie.parties');
  const sources = useTranslations('tie');
  return (
    <div className="mt-3 border-hairline border-t pt-3">
      <p className="text-ink-2 text-sm">{t('callsIt')}</p>
      {designation ? (
        <>
          <p className="font-semibold">
            {designation.label}
            <Provenance label={sources('sourcesOf', { what: t('callsIt') })} items={designation.provenance} />
          </p>
          {designation.statement && (
            <p className="text-sm">
              <InLanguage {...designation.statement} />
            </p>
          )}
        </>
      ) : (
        <p className="text-ink-2">{t('unsaid')}</p>
      )}
    </div>
  );
}
