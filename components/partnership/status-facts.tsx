import { useTranslations } from 'next-intl';
import { InLanguage } from '@/components/record/in-language';
import { Facts } from '@/components/ui/definition-list';
import type { FreshnessView, SignalView } from '@/lib/partnership/partnership-status.presenter';

export type StatusFactsProps = { signal: SignalView; freshness: FreshnessView };

/** Apart from what people declare: what dated signs suggest, and whether anybody confirmed the entry. */
export function StatusFacts({ signal, freshness }: StatusFactsProps) {
  const t = useTranslations('tie');
  return (
    <Facts
      className="mt-5 border-hairline border-t"
      items={[
        { term: t('signal.title'), value: <LastSign {...signal} /> },
        { term: t('freshness.title'), value: <LastConfirmation {...freshness} /> },
      ]}
    />
  );
}

function LastSign({ label, date, what }: SignalView) {
  const t = useTranslations('tie.signal');
  if (!date) return label;
  return (
    <>
      {date}
      {what && (
        <>
          {' – '}
          <InLanguage {...what} />
        </>
      )}
      <span className="block text-ink-2 text-sm first-letter:uppercase">{t('note', { label })}</span>
    </>
  );
}

function LastConfirmation({ label, meaning, confirmations }: FreshnessView) {
  return (
    <>
      {label}
      <span className="block text-ink-2 text-sm">{meaning}</span>
      {confirmations.map(({ party, label: what, on }) => (
        <span key={party.text} className="block text-sm">
          <InLanguage {...party} /> · {what} · {on}
        </span>
      ))}
    </>
  );
}
