import { HubSection } from '@/components/forms/hub-section';
import { ButtonLink } from '@/components/ui/button';
import { Named } from '@/components/ui/named';
import { pick } from '@/lib/forms/definition';
import { designationSections } from '@/lib/forms/definitions/tie.fields';
import { fieldsOf } from '@/lib/forms/field';
import { storedRecord } from '@/lib/forms/form.repository';
import { nameIn } from '@/lib/i18n/names';
import { PartFacts } from '../part-facts';
import type { PartProps } from './part-props';

const names = fieldsOf(designationSections).map(({ name }) => name);

/** What each side calls the tie, one beside the other; each changes its own. */
export function DesignationsPart(props: PartProps) {
  const { t } = props.words;
  return (
    <HubSection id="designations" title={t('hub.designations')} lead={t('form.designation.lead')}>
      <ul className="grid gap-4 md:grid-cols-2">
        {props.sides.map((side) => (
          <li key={side.party.id} className="rounded-md border border-hairline bg-sheet p-4">
            <Side {...props} side={side} />
          </li>
        ))}
      </ul>
    </HubSection>
  );
}

async function Side({ tie, actor, words, base, side }: PartProps & { side: PartProps['sides'][number] }) {
  const { party, mayName } = side;
  const stored = pick((await storedRecord('PARTY', party.id)) ?? {}, names);
  const part = {
    group: 'designation',
    sections: designationSections,
    stored,
    record: { kind: 'PARTY' as const, id: party.id },
    tieId: tie.id,
    authorityId: party.authorityId,
  };
  return (
    <>
      <h3 className="mb-3 font-sans font-semibold text-base tracking-normal">
        <Named name={nameIn(words.locale, party.authority)} />
      </h3>
      <PartFacts actor={actor} part={part} words={words} />
      {mayName && (
        <p className="mt-4">
          <ButtonLink href={`${base}/designation-${party.authority.slug}/edit`}>
            {words.t('hub.change')}
          </ButtonLink>
        </p>
      )}
    </>
  );
}
