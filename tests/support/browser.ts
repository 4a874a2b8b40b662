/** Keeps cookies as a browser does, for asking the atlas's own functions. */
export class Jar {
  private readonly kept = new Map<string, string>();
  /** Every cookie that was ever set, with its attributes. */
  readonly seen: string[] = [];

  take(setCookies: readonly string[]): void {
    for (const line of setCookies) {
      this.seen.push(line);
      const [pair = ''] = line.split(';');
      const [name = '', ...value] = pair.split('=');
      if (/;\s*max-age=0/i.test(line) || value.join('=') === '') this.kept.delete(name);
      else this.kept.set(name, value.join('='));
    }
  }

  names(): string[] {
    return [...this.kept.keys()].sort();
  }

  /** @param client address of the reader, as the server tells it */
  headers(client = '203.0.113.7', more: Record<string, string> = {}): Headers {
    const cookie = [...this.kept].map(([name, value]) => `${name}=${value}`).join('; ');
    return new Headers({
      ...(cookie ? { cookie } : {}),
      'x-atlas-client': client,
      'user-agent': 'test',
      ...more,
    });
  }
}
