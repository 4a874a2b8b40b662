/** How long answers of each kind took, and what went wrong. */
export class Samples {
  private readonly taken = new Map<string, number[]>();
  readonly errors: string[] = [];

  /**
   * Times one request and counts it; an error is kept and not thrown, since whoever walks goes on.
   * @param work throws where the answer is not what it must be
   */
  async time(kind: string, work: () => Promise<void>): Promise<boolean> {
    const began = performance.now();
    try {
      await work();
    } catch (error) {
      this.errors.push(`${kind}: ${error instanceof Error ? error.message : String(error)}`);
      return false;
    }
    const list = this.taken.get(kind) ?? [];
    list.push(performance.now() - began);
    this.taken.set(kind, list);
    return true;
  }

  get kinds(): string[] {
    return [...this.taken.keys()];
  }

  count(kind?: string): number {
    if (kind !== undefined) return this.taken.get(kind)?.length ?? 0;
    return this.kinds.reduce((sum, each) => sum + this.count(each), 0);
  }

  /** @param share 0.95 for the 95th percentile @returns milliseconds; null where nothing was taken */
  percentile(kind: string, share: number): number | null {
    return percentile(this.taken.get(kind) ?? [], share);
  }
}

/** The smallest value that at least this share of all does not exceed; null of nothing. */
export function percentile(values: readonly number[], share: number): number | null {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
}

export const mean = (values: readonly number[]) =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
