import type { ReactNode } from 'react';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import type { ConfirmScreen } from '@/lib/confirmation/confirm-screen.service';
import type { Locale } from '@/lib/i18n/locales';
import { punctuation } from '@/lib/i18n/punctuation';
import type { Translate } from '@/lib/i18n/translate';
import { type ConfirmAction, ConfirmTieCard } from './confirm-tie';

export type ConfirmScreenProps = {
  locale: Locale;
  screen: ConfirmScreen;
  speaker: { text: string; lang: string | null };
  action: ConfirmAction;
  /** Path of the form by which a tie's details are corrected; none for whoever comes by a link. */
  editBase: string | null;
  /** What could not be done with the last press. */
  problem: string | null;
  lead: string;
  t: Translate;
  v: Translate;
  /** What closes the screen: thanks, what is public now, what would help most. */
  children: ReactNode;
};

/** Every tie of an authority on one screen; each is answered by one press, and each press can be taken back. */
export function ConfirmScreenView(props: ConfirmScreenProps) {
  const { locale, screen, speaker, action, editBase, problem, lead, t, v, children } = props;
  const total = screen.ties.length;
  return (
    <div className="page max-w-4xl pb-16">
      <PageHeader
        eyebrow={<span lang={speaker.lang ?? undefined}>{speaker.text}</span>}
        title={t('title', { count: total })}
        lead={lead}
      />
      {problem && (
        <Notice kind="caution" title={t('problem.title')} className="mb-6">
          <p role="alert">{problem}</p>
        </Notice>
      )}
      {total > 0 && (
        <p className="mb-4 flex items-center gap-3 text-sm" role="status">
          <progress
            max={total}
            value={screen.answered}
            aria-hidden="true"
            className="h-2 w-40 appearance-none overflow-hidden rounded-sm bg-hairline [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-hairline [&::-webkit-progress-value]:bg-accent"
          />
          {t('progress', { done: screen.answered, total })}
        </p>
      )}
      <ol className="grid grid-cols-1 gap-4">
        {screen.ties.map((item, index) => (
          <ConfirmTieCard
            key={item.tie.slug}
            item={item}
            position={t('position', { position: index + 1, total })}
            speaker={speaker.text}
            action={action}
            editHref={editBase && `${editBase}/${item.tie.slug}/edit`}
            t={t}
            v={v}
            comma={punctuation[locale].comma}
          />
        ))}
      </ol>
      {children}
    </div>
  );
}
