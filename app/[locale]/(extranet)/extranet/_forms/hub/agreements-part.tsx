import { HubSection } from '@/components/forms/hub-section';
import { RemoveButton } from '@/components/forms/remove-button';
import { AtlasLink } from '@/components/ui/link';
import { formatEdtf } from '@/lib/i18n/dates';
import { remove } from '../remove-actions';
import { backTo, type PartProps } from './part-props';

/** The texts that were signed, or are to be. */
export function AgreementsPart({ tie, words, base, mayShare }: PartProps) {
  const { t, v, locale } = words;
  return (
    <HubSection
      id="agreements"
      title={t('hub.agreements')}
      lead={tie.agreements.length === 0 ? t('hub.noAgreement') : undefined}
      action={mayShare ? { href: `${base}/agreement-new/edit`, label: t('hub.add') } : null}
    >
      {tie.agreements.length > 0 && (
        <ul className="divide-y divide-hairline">
          {tie.agreements.map(({ id, instrument, state, signed }) => (
            <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-6 py-2">
              <span>
                <span className="font-medium">{v(`instrument.${instrument}`)}</span>
                <span className="text-ink-2">
                  {' · '}
                  {[v(`agreementState.${state}`), signed && formatEdtf(locale, signed)]
                    .filter((part) => part !== null)
                    .join(' · ')}
                </span>
              </span>
              {mayShare && (
                <span>
                  <AtlasLink href={`${base}/agreement-${id}/edit`} className="inline-block py-2">
                    {t('hub.change')}
                  </AtlasLink>
                  <RemoveButton
                    words={{
                      open: t('remove.open'),
                      question: t('remove.agreementSure'),
                      yes: t('remove.yes'),
                    }}
                    action={remove.bind(null, { locale, kind: 'agreement', id, back: backTo(tie.slug) })}
                  />
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </HubSection>
  );
}
