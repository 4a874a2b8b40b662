import type { HtmlForm } from './html-form';

export type Answer = {
  status: number;
  /** Path and query that the answer came from, after redirects. */
  path: string;
  headers: Headers;
  body: string;
};

/** What is sent with a form: a value for a name, several for one, or null to leave it out. */
export type Values = Record<string, string | readonly string[] | null>;

const MOST_REDIRECTS = 5;

/** Somebody with a browser that runs no scripts: keeps cookies, follows redirects, sends forms as they stand. */
export class Visitor {
  private readonly cookies = new Map<string, string>();

  /** @param address the visitor's own network address: limits count by it */
  constructor(
    private readonly origin: string,
    private readonly address: string,
  ) {}

  get(path: string): Promise<Answer> {
    return this.ask(path, { method: 'GET' });
  }

  /** Sends a form to the page that it stands in. @param headers beyond those of a browser on the page itself */
  send(path: string, form: HtmlForm, values: Values = {}, headers: Record<string, string> = {}) {
    const body = new FormData();
    for (const [name, value] of form.fields) if (!(name in values)) body.append(name, value);
    for (const [name, value] of Object.entries(values))
      for (const each of value === null ? [] : [value].flat()) body.append(name, each);
    return this.ask(path, { method: 'POST', body, headers: { Origin: this.origin, ...headers } });
  }

  /** Another browser with the same cookies. */
  twin(): Visitor {
    const twin = new Visitor(this.origin, this.address);
    for (const [name, value] of this.cookies) twin.cookies.set(name, value);
    return twin;
  }

  async ask(path: string, init: RequestInit): Promise<Answer> {
    let asked = path;
    let next: RequestInit = init;
    for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
      const answer = await fetch(new URL(asked, this.origin), {
        ...next,
        redirect: 'manual',
        headers: {
          'Accept-Language': 'en',
          'X-Forwarded-For': this.address,
          Cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
          ...(next.headers as Record<string, string> | undefined),
        },
      });
      this.keep(answer.headers.getSetCookie());
      const location = answer.headers.get('location');
      if (location === null || answer.status < 300 || answer.status >= 400)
        return { status: answer.status, path: asked, headers: answer.headers, body: await answer.text() };
      await answer.body?.cancel();
      const { origin, pathname, search } = new URL(location, new URL(asked, this.origin));
      if (origin !== new URL(this.origin).origin) throw new Error(`${asked} leads away, to ${location}`);
      asked = pathname + search;
      next = { method: 'GET' };
    }
    throw new Error(`${path} leads in circles`);
  }

  private keep(given: readonly string[]): void {
    for (const line of given) {
      const [pair = '', ...attributes] = line.split(';');
      const [name = '', ...value] = pair.split('=');
      const isGone = attributes.some((each) => /^\s*max-age=0\s*$/i.test(each)) || value.join('=') === '';
      if (isGone) this.cookies.delete(name);
      else this.cookies.set(name, value.join('='));
    }
  }
}
