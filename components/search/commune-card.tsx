import { getTranslations } from 'next-intl/server';
import { AtlasLink } from '@/components/ui/link';
import { StatusMark } from '@/components/ui/status-mark';
import { TieName } from '@/components/ui/tie-name';
import type { Locale } from '@/lib/i18n/locales';
import type { CommuneCard as Card } from '@/lib/search/commune.service';

/** A French authority and its ties; where none are known, that, and how to tell of one. */
export async function CommuneCard({ locale, card }: { locale: Locale; card: Card }) {
  const t = await getTranslations({ locale, namespace: 'commune' });
  const { name, href, kind, place, ties } = card;
  return (
    <section className="rounded-md border border-hairline bg-sheet p-4 md:p-5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h2 className="text-xl">
          <AtlasLink href={href} look="quiet" lang={name.lang ?? undefined}>
            {name.text}
          </AtlasLink>
        </h2>
        <p className="text-ink-2 text-sm">
          {kind}
          {place.toReversed().map((step) => (
            <span key={step.href}>
              {' · '}
              <AtlasLink href={step.href} look="quiet" lang={step.lang ?? undefined}>
                {step.text}
              </AtlasLink>
            </span>
          ))}
        </p>
      </div>
      {ties.length === 0 ? (
        <p className="mt-2">
          <strong className="font-semibold">{t('noTie')}</strong>
          <span className="block text-ink-2 text-sm">
            {t('noTieText', { name: name.text })}{' '}
            <AtlasLink href={`/${locale}/contact`}>{t('unknown.tell')}</AtlasLink>
          </span>
        </p>
      ) : (
        <ul className="mt-2">
          {ties.map((tie) => (
            <li key={tie.slug} className="border-hairline border-t py-2">
              <AtlasLink href={tie.href} look="quiet" className="font-semibold">
                <TieName parties={tie.parties.map((party) => party.name)} />
              </AtlasLink>
              <span className="block text-ink-2 text-sm">
                <StatusMark status={tie.status} label={tie.statusLabel} className="text-ink" />
                {tie.said && ` ${tie.said}`}
                {[tie.stage, ...tie.agreements].filter((part) => part !== null).map((fact) => ` · ${fact}`)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
