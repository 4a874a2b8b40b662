import { PressForm } from '@/components/desk/press-form';
import { AtlasLink } from '@/components/ui/link';
import type { AskedParty } from '@/lib/doubt/tie-in-doubt.service';
import { formatDay } from '@/lib/i18n/dates';
import type { Locale } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';

export type AskPartiesProps = {
  locale: Locale;
  parties: readonly AskedParty[];
  action: (form: FormData) => Promise<void>;
  /** Translator of the namespace `doubt`. */
  t: Translate;
};

/** Either side of a tie, and whether its people can be asked to confirm; where nobody can, who else may know. */
export function AskParties({ locale, parties, action, t }: AskPartiesProps) {
  return (
    <ul className="grid gap-8 md:grid-cols-2">
      {parties.map((party) => (
        <li key={party.authorityId}>
          <h3 lang={party.name.lang ?? undefined} className="font-sans font-semibold text-base">
            {party.name.text}
          </h3>
          <p className="mt-1 max-w-measure">{sentenceOf(party, locale, t)}</p>
          {party.state === 'can-be-asked' && (
            <div className="mt-3">
              <PressForm
                action={action}
                fields={{ authorityId: party.authorityId }}
                label={t('ask.send', { name: party.name.text })}
                look="main"
              />
            </div>
          )}
          {party.state !== 'can-be-asked' && <Elsewhere party={party} t={t} />}
        </li>
      ))}
    </ul>
  );
}

function sentenceOf({ state, recipients, until }: AskedParty, locale: Locale, t: Translate): string {
  if (state !== 'can-be-asked') return t(`ask.${state}`);
  const count = t('ask.can', { count: recipients });
  return until ? `${count} ${t('ask.openUntil', { day: formatDay(locale, until) })}` : count;
}

/** The French post that covers the partner, and the authority's own site. */
function Elsewhere({ party: { post, website }, t }: { party: AskedParty; t: Translate }) {
  return (
    <ul className="mt-2 text-sm">
      {post && (
        <li className="py-1">
          <span lang={post.office.lang ?? undefined}>{t('ask.post', { post: post.office.text })}</span>
          {post.website && (
            <>
              {' · '}
              <AtlasLink href={post.website}>{post.website.replace(/^https?:\/\/|\/$/g, '')}</AtlasLink>
            </>
          )}
        </li>
      )}
      {website && (
        <li className="py-1">
          <AtlasLink href={website}>{t('ask.website')}</AtlasLink>
        </li>
      )}
    </ul>
  );
}
