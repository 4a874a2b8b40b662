import { LRUCache } from 'lru-cache';

/**
 * What was worked out once, kept in the memory of this process within a number of bytes; what was asked for longest ago goes
 * first. Who asks for what is just being worked out waits for the same work. Keys must hold everything that a value follows from,
 * the version of the record first of all: then nothing kept can outlive what it was made from, and nothing needs to be cleared.
 */
export class SharedCache<Value extends object> {
  private readonly kept: LRUCache<string, Value>;
  private readonly underWay = new Map<string, Promise<Value>>();

  /**
   * @param mostBytes of all values together
   * @param bytesOf the size of a value
   * @param mostOfOne bytes of the largest value that is kept: a sixteenth of the whole unless told
   */
  constructor(
    mostBytes: number,
    bytesOf: (value: Value) => number,
    mostOfOne: number = Math.ceil(mostBytes / 16),
  ) {
    this.kept = new LRUCache({
      maxSize: mostBytes,
      maxEntrySize: mostOfOne,
      // A key and its place cost something too, and a size must be positive.
      sizeCalculation: (value, key) => bytesOf(value) + key.length * 2 + 200,
    });
  }

  /**
   * The value of a key; made where it is not there. A failure is told to everybody who waits for it, and not kept.
   * @param isKept whether a value may be given to others later
   */
  get(
    key: string,
    make: () => Promise<Value>,
    isKept: (value: Value) => boolean = () => true,
  ): Promise<Value> {
    const known = this.kept.get(key);
    if (known !== undefined) return Promise.resolve(known);
    const begun = this.underWay.get(key);
    if (begun !== undefined) return begun;
    const work = make()
      .then((value) => {
        if (isKept(value)) this.kept.set(key, value);
        return value;
      })
      .finally(() => this.underWay.delete(key));
    this.underWay.set(key, work);
    return work;
  }

  /** Bytes of what is kept now. */
  get bytes(): number {
    return this.kept.calculatedSize;
  }
}
