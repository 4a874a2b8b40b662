import { mean } from './samples';

export type Mark = {
  /** Seconds since the beginning. */
  at: number;
  /** Resident memory of the server, MB. */
  memory: number;
  /** 99th percentile of the delay of the event loop since the mark before, ms. */
  lag: number;
  /** Connections to the database, of everybody. */
  connections: number;
};

/** Memory by the minute, or by sixths of a short run, MB. */
export function memoryMarks(marks: readonly Mark[], seconds: number): number[] {
  const parts = Math.max(6, Math.round(seconds / 60));
  return Array.from({ length: parts }, (_, part) =>
    mean(
      marks
        .filter(({ at }) => at >= (part * seconds) / parts && at < ((part + 1) * seconds) / parts)
        .map(({ memory }) => memory),
    ),
  ).filter((value) => value !== null);
}

/** Memory in the last third of a run as a ratio to that in its middle third. */
export function memoryGrowth(marks: readonly Mark[]): number {
  const third = (from: number) =>
    mean(
      marks
        .slice(Math.floor((marks.length * from) / 3), Math.floor((marks.length * (from + 1)) / 3))
        .map(({ memory }) => memory),
    ) ?? Number.NaN;
  return third(2) / third(1);
}
