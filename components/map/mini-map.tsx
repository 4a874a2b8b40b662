import { getTranslations } from 'next-intl/server';
import { StatusShape } from '@/components/ui/status-mark';
import { basemapAttribution, basemapLicencesPath } from '@/lib/geo/basemap-attribution';
import { countries, firstLevelAreas } from '@/lib/geo/basemap-shapes';
import { PATH_SCALE } from '@/lib/geo/miniature';
import type { Locale } from '@/lib/i18n/locales';
import { countryName } from '@/lib/i18n/names';
import {
  MINI_HEIGHT,
  MINI_WIDTH,
  type MiniMapPlace,
  type MiniSheet,
  presentMiniMap,
} from '@/lib/map/mini-map.presenter';
import { StatusDots } from './status-dots';

export type MiniMapProps = { locale: Locale; places: readonly MiniMapPlace[]; className?: string };

/** The countries of a record side by side, its places marked by the status of their tie: plain SVG, made on the server. */
export async function MiniMap({ locale, places, className = '' }: MiniMapProps) {
  const t = await getTranslations({ locale, namespace: 'map' });
  const [divisions, world] = await Promise.all([firstLevelAreas(), countries()]);
  // As a list of units, Chinese would set the names without anything between them.
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const sheets = presentMiniMap(places, { divisions, world });
  const left = new Set(places.map(({ country }) => country)).size - sheets.length;
  return (
    <div className={className}>
      <div className="grid grid-cols-2 gap-1">
        {sheets.map((sheet) => {
          const country = countryName(locale, sheet.country);
          const names = places.filter((place) => place.country === sheet.country).map(({ name }) => name);
          return (
            <Sheet
              key={sheet.country}
              sheet={sheet}
              caption={country}
              label={t('mini.sheet', { country, places: list.format(namesIn(t, names)) })}
            />
          );
        })}
      </div>
      {left > 0 && <p className="mt-1 text-ink-2 text-sm">{t('mini.moreCountries', { count: left })}</p>}
      <p className="mt-1 text-ink-2 text-[11px] leading-snug print:hidden">
        {t('legend.basemap')}
        {' · '}
        <a href={basemapLicencesPath} className="link-quiet">
          {basemapAttribution}
        </a>
      </p>
    </div>
  );
}

/** A list that can be heard: the first names, and how many more. */
function namesIn(t: (key: string, values: { count: number }) => string, names: readonly string[]): string[] {
  if (names.length <= NAMED + 1) return [...names];
  return [...names.slice(0, NAMED), t('mini.more', { count: names.length - NAMED })];
}
const NAMED = 20;

function Sheet({ sheet, caption, label }: { sheet: MiniSheet; caption: string; label: string }) {
  return (
    <svg
      viewBox={`0 0 ${MINI_WIDTH} ${MINI_HEIGHT}`}
      role="img"
      aria-label={label}
      className="block h-auto w-full"
    >
      <rect
        x="0.5"
        y="0.5"
        width={MINI_WIDTH - 1}
        height={MINI_HEIGHT - 1}
        rx="4"
        className="fill-water stroke-hairline"
      />
      <g transform={`scale(${PATH_SCALE})`} strokeWidth="1.2" strokeLinejoin="round">
        <path d={sheet.land} className="fill-sheet stroke-field" />
        <path d={sheet.borders} fill="none" className="stroke-hairline" />
      </g>
      {sheet.inset && <Inset {...sheet.inset} />}
      <text x="7" y="15" className="fill-ink-2 text-[9px] tracking-wide">
        {caption}
      </text>
      <Symbols {...sheet} />
      <g
        className="fill-ink stroke-sheet font-medium text-[11px] [paint-order:stroke]"
        strokeWidth="2.5"
        textAnchor="middle"
      >
        {sheet.labels.map(({ x, y, text, lang }) => (
          <text key={`${x} ${y}`} x={x} y={y + 4} lang={lang ?? undefined}>
            {text}
          </text>
        ))}
      </g>
    </svg>
  );
}

function Symbols({ symbols, isCrowded }: Pick<MiniSheet, 'symbols' | 'isCrowded'>) {
  if (isCrowded) {
    // What is least often said is drawn last, over what is said of most.
    const statuses = [...new Set(symbols.map(({ status }) => status))];
    const groups = statuses.map((status) => ({
      status,
      at: symbols.filter((each) => each.status === status).map(({ x, y }) => [x, y] as const),
    }));
    return groups
      .sort((one, other) => other.at.length - one.at.length)
      .map((group) => <StatusDots key={group.status} {...group} />);
  }
  return symbols.map(({ status, x, y }) => (
    <g key={`${x} ${y}`} transform={`translate(${x - 5.6} ${y - 5.6}) scale(.7)`}>
      <circle cx="8" cy="8" r="7.5" className="fill-sheet" />
      {status ? <StatusShape status={status} /> : <circle cx="8" cy="8" r="4" className="fill-ink" />}
    </g>
  ));
}

function Inset({ box: [left, top, right, bottom], land }: NonNullable<MiniSheet['inset']>) {
  return (
    <g strokeWidth="0.6" className="stroke-field">
      <rect x={left} y={top} width={right - left} height={bottom - top} rx="2" className="fill-water" />
      <path d={land} transform={`scale(${PATH_SCALE})`} className="fill-sheet" />
    </g>
  );
}
