import { Button, ButtonLink } from '@/components/ui/button';
import type { ConfirmScreen } from '@/lib/confirmation/confirm-screen.service';
import type { Translate } from '@/lib/i18n/translate';

export type ConfirmFinishProps = {
  screen: ConfirmScreen;
  publicHref: string;
  helpHref: string;
  /** The one thing that would help most next. */
  help: 'helpAccount' | 'helpProjects';
  /** Ends the round, where one came by its link. */
  finish?: () => Promise<void>;
  t: Translate;
};

/** Thanks, what is public now, and one thing that would help most. */
export function ConfirmFinish({ screen, publicHref, helpHref, help, finish, t }: ConfirmFinishProps) {
  const { ties, answered } = screen;
  if (ties.length === 0) return <p className="max-w-measure">{t('noTies')}</p>;
  const open = ties.length - answered;
  const unsure = ties.some(({ answer }) => answer.status !== null && !answer.entryRight);
  return (
    <section aria-labelledby="finish" className="mt-8 border-hairline border-t pt-6">
      <h2 id="finish" className="text-xl">
        {answered > 0 ? t('finish.title') : t('finish.later')}
      </h2>
      <p className="mt-2 max-w-measure">
        {open > 0 ? t(answered > 0 ? 'finish.open' : 'finish.none', { count: open }) : t('finish.all')}
      </p>
      {answered > 0 && (
        <p className="mt-2 max-w-measure text-ink-2">
          {t('finish.help', { what: t(`finish.${unsure ? 'helpEntry' : help}`) })}
        </p>
      )}
      <div className="mt-4 flex flex-wrap gap-3">
        {finish && answered > 0 && (
          <form action={finish}>
            <Button type="submit" look="main">
              {t('finish.submit')}
            </Button>
          </form>
        )}
        <ButtonLink href={publicHref}>{t('finish.toAuthority')}</ButtonLink>
        <ButtonLink href={helpHref} look="quiet">
          {t('finish.toExtranet')}
        </ButtonLink>
      </div>
    </section>
  );
}
