import { StatusMark } from '@/components/ui/status-mark';
import type { Chart, Tone } from '@/lib/chart/chart';
import type { DerivedStatus } from '@/lib/partnership/partnership.rules';

const others: Record<Exclude<Tone, DerivedStatus>, string> = {
  first: 'chart-key-first',
  second: 'chart-key-second',
  third: 'chart-key-third',
  quiet: 'chart-key-quiet',
};
const isOther = (tone: Tone): tone is keyof typeof others => tone in others;

/** What the parts of bars mean; charts of one kind of thing say it where it stands. */
export function ChartKey({ chart }: { chart: Chart }) {
  if (chart.type !== 'bars' || chart.parts.length < 2) return null;
  return (
    <ul aria-hidden="true" className="mb-2 flex flex-wrap gap-x-5 gap-y-1 text-sm">
      {chart.parts.map(({ key, label, tone }) => (
        <li key={key}>
          {isOther(tone) ? (
            <span className="inline-flex items-center gap-1.5">
              <span className={`inline-block size-3 ${others[tone]}`} />
              {label}
            </span>
          ) : (
            <StatusMark status={tone} label={label} />
          )}
        </li>
      ))}
    </ul>
  );
}
