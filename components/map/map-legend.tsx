import { getTranslations } from 'next-intl/server';
import { basemapAttribution, basemapLicencesPath } from '@/lib/geo/basemap-attribution';
import type { Locale } from '@/lib/i18n/locales';
import { furtherLegend } from './legend';
import { LegendSample } from './legend-sample';

/** What the map's marks say besides the statuses, which the filter panel explains; and where the basemap comes from. */
export async function MapLegend({ locale, className = '' }: { locale: Locale; className?: string }) {
  const t = await getTranslations({ locale, namespace: 'map' });
  return (
    <div className={`p-3 text-ink-2 text-xs ${className}`}>
      <dl className="grid grid-cols-[auto_1fr] items-center gap-x-2 gap-y-1.5">
        {furtherLegend.map(({ key, tie }) => (
          <LegendRow key={key} text={t(`legend.${key}`)}>
            <LegendSample tie={tie} />
          </LegendRow>
        ))}
        <LegendRow text={t('legend.ring')}>
          <svg viewBox="0 0 58 22" width="58" height="22" aria-hidden="true" focusable="false">
            <circle cx="8" cy="11" r="7" className="fill-sheet" />
            <path d="M8 4a7 7 0 0 1 6.93 6" className="stroke-status-active" strokeWidth="2.5" fill="none" />
            <path
              d="M14.93 12A7 7 0 1 1 7 4.07"
              className="stroke-status-not-reported"
              strokeWidth="1.4"
              fill="none"
            />
            <text x="8" y="14.5" textAnchor="middle" className="fill-ink font-semibold text-[10px]">
              5
            </text>
          </svg>
        </LegendRow>
        <LegendRow text={t('legend.shade')}>
          <svg viewBox="0 0 58 12" width="58" height="12" aria-hidden="true" focusable="false">
            <rect x="0" width="18" height="12" className="fill-shade-1" />
            <rect x="18" width="18" height="12" className="fill-shade-2" />
            <rect x="36" width="18" height="12" className="fill-shade-3" />
          </svg>
        </LegendRow>
      </dl>
      <p className="mt-2 border-hairline border-t pt-2">
        {t('legend.basemap')}
        {' · '}
        <a href={basemapLicencesPath} className="link">
          {basemapAttribution}
        </a>
      </p>
    </div>
  );
}

function LegendRow({ text, children }: { text: string; children: React.ReactNode }) {
  return (
    <>
      <dt className="flex w-15">{children}</dt>
      <dd>{text}</dd>
    </>
  );
}
