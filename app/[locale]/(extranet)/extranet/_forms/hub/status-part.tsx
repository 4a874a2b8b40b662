import { HubSection } from '@/components/forms/hub-section';
import { RemoveButton } from '@/components/forms/remove-button';
import { ButtonLink } from '@/components/ui/button';
import { StatusMark } from '@/components/ui/status-mark';
import { atlasDay } from '@/lib/date/day';
import type { HubObservation } from '@/lib/forms/hub.repository';
import { formatDay, formatEdtf } from '@/lib/i18n/dates';
import { nameIn } from '@/lib/i18n/names';
import { remove } from '../remove-actions';
import { backTo, type PartProps } from './part-props';

type StatusPartProps = PartProps & {
  /** The person speaks in their own name, for no side. */
  mayStateAlone: boolean;
  /** Ids of what they said so. */
  ownWords: ReadonlySet<number>;
};

/** How the tie goes, in the words of each who said it; one's own word is said anew or withdrawn. */
export function StatusPart(props: StatusPartProps) {
  const { tie, words, base, sides, mayStateAlone } = props;
  const { t, locale } = words;
  const standing = tie.observations.filter(({ withdrawnAt }) => !withdrawnAt);
  const withdrawn = tie.observations.filter(({ withdrawnAt }) => withdrawnAt);
  const speaking = sides.filter(({ mayState }) => mayState);
  return (
    <HubSection
      id="status"
      title={t('hub.status')}
      lead={tie.observations.length === 0 ? t('hub.noWord') : undefined}
    >
      <div className="flex flex-wrap gap-3">
        {speaking.map(({ party }, index) => (
          <ButtonLink
            key={party.id}
            href={`${base}/status-${party.authority.slug}/edit`}
            look={index === 0 ? 'main' : 'plain'}
          >
            {t('hub.say', { who: nameIn(locale, party.authority).text })}
          </ButtonLink>
        ))}
        {mayStateAlone && (
          <ButtonLink href={`${base}/status/edit`} look="main">
            {t('hub.sayAlone')}
          </ButtonLink>
        )}
      </div>
      {standing.length > 0 && <Words {...props} list={standing} />}
      {withdrawn.length > 0 && (
        <details>
          <summary className="inline-flex min-h-11 items-center text-accent text-sm">
            {t('hub.withdrawnCount', { count: withdrawn.length })}
          </summary>
          <Words {...props} list={withdrawn} />
        </details>
      )}
    </HubSection>
  );
}

function Words({ list, ...props }: StatusPartProps & { list: readonly HubObservation[] }) {
  return (
    <ol className="mt-4 divide-y divide-hairline border-hairline border-t">
      {list.map((said) => (
        <li key={said.id} className="flex flex-wrap items-baseline justify-between gap-x-6 py-2">
          <Word {...props} said={said} />
        </li>
      ))}
    </ol>
  );
}

function Word({ tie, words, sides, ownWords, said }: StatusPartProps & { said: HubObservation }) {
  const { t, v, locale } = words;
  const side = sides.find(({ party }) => party.id === said.partyId);
  const who = side ? nameIn(locale, side.party.authority).text : v(`declarant.${said.declarant}`);
  const mayWithdraw = said.partyId === null ? ownWords.has(said.id) : side?.mayState;
  const about = [
    who,
    formatEdtf(locale, said.asOf),
    said.reason && v(`reason.${said.reason}`),
    said.since && t('hub.since', { date: formatEdtf(locale, said.since) }),
  ].filter((part) => part !== null);
  return (
    <>
      <span className={said.withdrawnAt ? 'text-ink-2 line-through' : ''}>
        <StatusMark status={said.status} label={v(`status.${said.status}`)} />{' '}
        <span className="text-ink-2 text-sm">{about.join(' · ')}</span>
      </span>
      {said.withdrawnAt && (
        <span className="text-ink-2 text-sm">
          {t('hub.withdrawn', { date: formatDay(locale, atlasDay(said.withdrawnAt.getTime())) })}
        </span>
      )}
      {!said.withdrawnAt && mayWithdraw && (
        <RemoveButton
          words={{
            open: t('remove.withdraw'),
            question: t('remove.withdrawSure'),
            yes: t('remove.withdrawYes'),
          }}
          action={remove.bind(null, { locale, kind: 'status', id: said.id, back: backTo(tie.slug) })}
        />
      )}
    </>
  );
}
