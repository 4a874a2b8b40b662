import { HubSection } from '@/components/forms/hub-section';
import type { OpenForm } from '@/lib/forms/definition';
import { PartFacts } from '../part-facts';
import type { PartProps } from './part-props';

/** Stage, themes, what the tie is and how it came about. */
export function SharedPart({ actor, words, base, form }: PartProps & { form: OpenForm }) {
  const { t } = words;
  return (
    <HubSection
      id="shared"
      title={t('form.tie.title')}
      lead={t('form.tie.lead')}
      action={{ href: `${base}/shared/edit`, label: t('hub.change') }}
    >
      <PartFacts actor={actor} part={form} words={words} />
    </HubSection>
  );
}
