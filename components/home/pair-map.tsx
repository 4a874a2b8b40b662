import { StatusDots } from '@/components/map/status-dots';
import { StatusShape } from '@/components/ui/status-mark';
import { PATH_SCALE } from '@/lib/geo/miniature';
import type { PairMapView } from '@/lib/home/pair-map.presenter';
import type { DerivedStatus } from '@/lib/partnership/partnership.rules';

/** Two countries as sheets of one small plate: land, borders, places by status, threads between active partners. */
export function PairMap({ map, label }: { map: PairMapView; label: string }) {
  return (
    <svg
      viewBox={`0 0 ${map.width} ${map.height}`}
      role="img"
      aria-label={label}
      className="block h-auto w-full"
    >
      {map.sheets.map(({ left, width, land, borders }) => (
        <g key={left} strokeWidth="0.6" strokeLinejoin="round">
          <rect
            x={left + 0.5}
            y="0.5"
            width={width - 1}
            height={map.height - 1}
            rx="4"
            className="fill-water stroke-hairline"
          />
          <g transform={`scale(${PATH_SCALE})`} strokeWidth="1.2">
            <path d={land} className="fill-sheet stroke-field" />
            <path d={borders} fill="none" className="stroke-hairline" />
          </g>
        </g>
      ))}
      {map.inset && <Inset {...map.inset} />}
      <path
        d={map.threads.join('')}
        fill="none"
        className={`stroke-status-active ${map.isCrowded ? 'opacity-15' : 'opacity-55'}`}
        strokeWidth={map.isCrowded ? 0.5 : 0.9}
      />
      {map.symbols.map(({ status, at }) =>
        map.isCrowded ? (
          <StatusDots key={status} status={status} at={at} />
        ) : (
          <Symbols key={status} status={status} at={at} />
        ),
      )}
      <g
        className="fill-ink stroke-sheet font-medium text-[11px] [paint-order:stroke] max-sm:hidden"
        strokeWidth="2.5"
        textAnchor="middle"
      >
        {map.labels.map(({ x, y, name }) => (
          <text key={`${x} ${y}`} x={x} y={y + 4} lang={name.lang ?? undefined}>
            {name.text}
          </text>
        ))}
      </g>
    </svg>
  );
}

/** Discs and rings, of which there are many, are dots of a line with round ends; the other symbols stand one by one. */
function Symbols({ status, at }: PairMapView['symbols'][number]) {
  if (status !== 'ACTIVE' && status !== 'NOT_REPORTED') return <DrawnSymbols status={status} at={at} />;
  const dots = at.map(([x, y]) => `M${x} ${y}h0`).join('');
  return (
    <g strokeLinecap="round">
      <path
        d={dots}
        className={
          status === 'ACTIVE'
            ? 'stroke-[7.2px] stroke-status-active max-sm:stroke-[11px]'
            : 'stroke-[7px] stroke-status-not-reported max-sm:stroke-[10px]'
        }
      />
      {status === 'NOT_REPORTED' && (
        <path d={dots} className="stroke-[4.8px] stroke-sheet max-sm:stroke-[6.4px]" />
      )}
    </g>
  );
}

function DrawnSymbols({ status, at }: { status: DerivedStatus; at: PairMapView['symbols'][number]['at'] }) {
  return at.map(([x, y]) => (
    <g key={`${x} ${y}`} transform={`translate(${x} ${y})`}>
      <g className="max-sm:scale-150">
        <g transform="scale(.6) translate(-8 -8)">
          <StatusShape status={status} />
        </g>
      </g>
    </g>
  ));
}

function Inset({ box: [x, y, width, height], land }: NonNullable<PairMapView['inset']>) {
  return (
    <g strokeWidth="0.6" className="stroke-field">
      <rect x={x} y={y} width={width} height={height} rx="2" className="fill-water" />
      <path d={land} transform={`scale(${PATH_SCALE})`} className="fill-sheet" />
    </g>
  );
}
