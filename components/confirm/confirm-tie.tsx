import { Button, ButtonLink } from '@/components/ui/button';
import { StatusMark, StatusSymbol } from '@/components/ui/status-mark';
import { TieName } from '@/components/ui/tie-name';
import type { ConfirmTie } from '@/lib/confirmation/confirm-screen.service';
import type { Translate } from '@/lib/i18n/translate';

export type ConfirmAction = (form: FormData) => Promise<void>;

export type ConfirmTieProps = {
  item: ConfirmTie;
  position: string;
  /** "Ville d’Albi", who speaks. */
  speaker: string;
  action: ConfirmAction;
  /** Where the details are corrected; none for whoever comes by a link. */
  editHref: string | null;
  t: Translate;
  v: Translate;
  comma: string;
};

export const reasonsOf = {
  DORMANT: ['NO_PROJECTS', 'PARTNER_SILENT', 'INSTITUTIONAL_MEMORY_LOST', 'FUNDING', 'PANDEMIC', 'OTHER'],
  SUSPENDED: ['POLITICAL_CHANGE', 'DIPLOMATIC_TENSION', 'FUNDING', 'PANDEMIC', 'PARTNER_SILENT', 'OTHER'],
} as const;

/** One tie and one question: what the last word on it was, and four big answers. */
export function ConfirmTieCard(props: ConfirmTieProps) {
  const { item, position, t, comma } = props;
  const { tie, answered } = item;
  const facts = [tie.stage, ...tie.agreements].filter((fact) => fact !== null);
  return (
    <li
      id={`tie-${tie.slug}`}
      data-answered={answered || undefined}
      className="scroll-mt-4 rounded-md border border-hairline bg-sheet p-4 md:p-6"
    >
      <div className="flex items-baseline justify-between gap-4">
        <h2 className="text-xl">
          <TieName parties={tie.parties.map(({ name, href }) => ({ ...name, href }))} />
        </h2>
        <span className="shrink-0 text-ink-2 text-sm">{position}</span>
      </div>
      <p className="mt-1 text-ink-2 text-sm">
        {facts.length > 0 ? facts.join(comma) : t('noAgreement')}
        {tie.parties.map(({ slug, native }) =>
          native ? (
            <span key={slug} lang={native.lang ?? undefined}>
              {' · '}
              {native.text}
            </span>
          ) : null,
        )}
      </p>
      {answered ? <Answered {...props} /> : <Question {...props} />}
    </li>
  );
}

function Question({ item, action, editHref, t, v }: ConfirmTieProps) {
  const { tie } = item;
  return (
    <>
      <p className="mt-3 text-sm">
        {t('lastWord')} <StatusMark status={tie.status} label={tie.statusLabel} />
        {tie.said && <span className="text-ink-2"> {tie.said}</span>}
      </p>
      <h3 className="mt-4 font-sans font-semibold text-base tracking-normal">{t('question')}</h3>
      <div className="mt-2 grid grid-cols-1 items-start gap-2 md:grid-cols-3">
        <form action={action}>
          <Side item={item} />
          <Button type="submit" name="press" value="ACTIVE" className="w-full justify-start">
            <StatusSymbol status="ACTIVE" className="size-4" />
            {t('press.ACTIVE')}
          </Button>
        </form>
        {(['DORMANT', 'SUSPENDED'] as const).map((status) => (
          <details key={status} className="group/why">
            <summary className="flex min-h-11 cursor-pointer list-none items-center gap-2 rounded-md border border-field bg-sheet px-4 font-medium hover:border-accent hover:text-accent [&::-webkit-details-marker]:hidden">
              <StatusSymbol status={status} className="size-4" />
              {t(`press.${status}`)}
            </summary>
            <form action={action} className="mt-2 grid gap-1 border-hairline border-s-2 ps-3">
              <Side item={item} />
              <input type="hidden" name="press" value={status} />
              <p className="text-ink-2 text-sm">{t('why')}</p>
              {reasonsOf[status].map((reason) => (
                <Button
                  key={reason}
                  type="submit"
                  name="reason"
                  value={reason}
                  look="quiet"
                  className="justify-start whitespace-normal! text-start"
                >
                  {v(`reason.${reason}`)}
                </Button>
              ))}
              <Button
                type="submit"
                name="reason"
                value=""
                look="quiet"
                className="justify-start whitespace-normal! text-start"
              >
                {t('noReason')}
              </Button>
            </form>
          </details>
        ))}
      </div>
      <div className="mt-3 flex flex-wrap gap-2">
        <form action={action}>
          <Side item={item} />
          <Button type="submit" name="press" value="UNKNOWN" look="quiet">
            {t('press.UNKNOWN')}
          </Button>
        </form>
        {editHref && (
          <ButtonLink href={editHref} look="quiet">
            {t('correct')}
          </ButtonLink>
        )}
      </div>
    </>
  );
}

function Answered({ item, speaker, action, editHref, t, v }: ConfirmTieProps) {
  const { answer, tie } = item;
  return (
    <div className="mt-3">
      <p className="font-medium">
        {answer.unknown && t('answered.unknown', { who: speaker })}
        {answer.status && (
          <>
            <StatusMark status={answer.status} label={v(`status.${answer.status}`)} />{' '}
            {t('answered.asOfToday', { who: speaker })}
          </>
        )}
      </p>
      {answer.reason && <p className="text-ink-2 text-sm">{v(`reason.${answer.reason}`)}</p>}
      {answer.status && (
        <p className="mt-2 text-sm">{answer.entryRight ? t('entryConfirmed') : t('entryQuestion')}</p>
      )}
      <form action={action} className="mt-2 flex flex-wrap gap-2">
        <Side item={item} />
        {answer.status && !answer.entryRight && (
          <Button type="submit" name="press" value="RIGHT">
            {t('press.RIGHT')}
          </Button>
        )}
        <Button type="submit" name="press" value="BACK" look="quiet">
          {t('press.BACK')}
        </Button>
        {editHref && (
          <ButtonLink href={editHref} look="quiet">
            {t('correct')}
          </ButtonLink>
        )}
        <ButtonLink href={tie.href} look="quiet">
          {t('seePublic')}
        </ButtonLink>
      </form>
    </div>
  );
}

function Side({ item }: { item: ConfirmTie }) {
  return (
    <>
      <input type="hidden" name="partnershipId" value={item.partnershipId} />
      <input type="hidden" name="authorityId" value={item.authorityId} />
    </>
  );
}
