import pg from 'pg';

/** One statement as it was sent to PostgreSQL. */
export type Statement = { text: string; values: unknown[] };

type Sent = string | { text: string; values?: unknown[] };

/** The statements that some work of the atlas sends, in their order, as `pg` gets them. Nothing else may ask meanwhile. */
export async function statementsOf(work: () => Promise<unknown>): Promise<Statement[]> {
  const sent: Statement[] = [];
  const own = pg.Client.prototype.query;
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const [query, values] = args as [Sent, unknown[] | undefined];
    if (typeof query === 'string') sent.push({ text: query, values: Array.isArray(values) ? values : [] });
    else if (typeof query?.text === 'string') sent.push({ text: query.text, values: query.values ?? [] });
    return (own as (...all: unknown[]) => unknown).apply(this, args);
  } as typeof own;
  try {
    await work();
  } finally {
    pg.Client.prototype.query = own;
  }
  return sent.filter(({ text }) => /^\s*(SELECT|WITH)\b/i.test(text));
}
