import type { Locale } from '../i18n/locales';
import { formatMoment } from '../i18n/moments';
import { nextRun } from './cron.rules';
import type { RunRow, RunState, ScheduleRow } from './jobs.repository';

export type JobView = {
  name: string;
  next: string | null;
  last: RunView | null;
  /** How many of the runs that are kept failed. */
  failed: number;
};
export type RunView = {
  id: string;
  name: string;
  state: RunState;
  when: string;
  took: number | null;
  error: string | null;
};

/** Why a run failed, as the library keeps it. */
export function errorOf(output: unknown): string | null {
  if (typeof output !== 'object' || output === null) return null;
  const { message, value } = output as { message?: unknown; value?: unknown };
  const said = typeof message === 'string' ? message : typeof value === 'string' ? value : null;
  return said && (said.split('\n', 1)[0] ?? '').slice(0, 300);
}

export function runView(locale: Locale, row: RunRow): RunView {
  const { id, name, state, startedOn, completedOn, createdOn, output } = row;
  return {
    id,
    name,
    state,
    when: formatMoment(locale, startedOn ?? createdOn),
    took:
      startedOn && completedOn
        ? Math.max(0, Math.round((completedOn.getTime() - startedOn.getTime()) / 1000))
        : null,
    error: state === 'failed' || state === 'retry' ? errorOf(output) : null,
  };
}

/** Each planned job with its next run and its latest. */
export function jobViews(
  locale: Locale,
  { schedules, runs }: { schedules: readonly ScheduleRow[]; runs: readonly RunRow[] },
  now: Date,
): JobView[] {
  return schedules.map(({ name, cron, timezone }) => {
    const own = runs.filter((run) => run.name === name);
    const last = own.find(({ startedOn }) => startedOn !== null);
    const next = nextRun(cron, timezone, now);
    return {
      name,
      next: next && formatMoment(locale, next),
      last: last ? runView(locale, last) : null,
      failed: own.filter(({ state }) => state === 'failed').length,
    };
  });
}
