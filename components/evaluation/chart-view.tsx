import type { Chart } from '@/lib/chart/chart';
import { drawChart } from '@/lib/chart/draw';
import { pagePalette } from '@/lib/chart/palette';
import type { Locale } from '@/lib/i18n/locales';
import { ChartKey } from './chart-key';
import './chart.css';

export type ChartViewProps = { chart: Chart; locale: Locale };

/** Widths that a chart is drawn for: a phone and a desk. Which one is seen, the style sheet decides. */
const widths = { phone: 340, desk: 760 } as const;

/** A chart as it is seen; whoever does not see it has the table behind it. */
export async function ChartView({ chart, locale }: ChartViewProps) {
  const [phone, desk] = await Promise.all(
    Object.values(widths).map((width) => drawChart(chart, { locale, palette: pagePalette, width })),
  );
  return (
    <>
      <ChartKey chart={chart} />
      {/* biome-ignore-start lint/security/noDangerouslySetInnerHtml: drawn here, every text of it set as text. */}
      <div className="chart sm:hidden" dangerouslySetInnerHTML={{ __html: phone ?? '' }} />
      <div className="chart hidden sm:block" dangerouslySetInnerHTML={{ __html: desk ?? '' }} />
      {/* biome-ignore-end lint/security/noDangerouslySetInnerHtml: as above. */}
    </>
  );
}
