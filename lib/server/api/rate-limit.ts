type Bucket = { tokens: number; at: number };

export type Allowance = { allowed: true } | { allowed: false; retryAfterSeconds: number };

/**
 * A bucket of tokens for each client: a request takes what it costs, time fills the bucket again.
 * Kept in the memory of one process: several processes each allow as much.
 */
export class TokenBuckets {
  private readonly buckets = new Map<string, Bucket>();

  /**
   * @param capacity tokens of a full bucket
   * @param perSecond tokens that come back each second
   * @param clients how many clients are remembered; those heard of longest ago are forgotten first
   */
  constructor(
    private readonly capacity: number,
    private readonly perSecond: number,
    private readonly clients = 10_000,
  ) {}

  /** @param now epoch milliseconds */
  take(client: string, cost: number, now: number): Allowance {
    const before = this.buckets.get(client) ?? { tokens: this.capacity, at: now };
    const gained = (Math.max(0, now - before.at) / 1000) * this.perSecond;
    const tokens = Math.min(this.capacity, before.tokens + gained);
    const allowed = tokens >= cost;
    this.remember(client, { tokens: allowed ? tokens - cost : tokens, at: now });
    if (allowed) return { allowed };
    return { allowed, retryAfterSeconds: Math.max(1, Math.ceil((cost - tokens) / this.perSecond)) };
  }

  private remember(client: string, bucket: Bucket) {
    this.buckets.delete(client);
    this.buckets.set(client, bucket);
    if (this.buckets.size <= this.clients) return;
    const [oldest] = this.buckets.keys();
    if (oldest !== undefined) this.buckets.delete(oldest);
  }
}
