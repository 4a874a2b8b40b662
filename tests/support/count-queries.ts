import { Client } from 'pg';
import { vi } from 'vitest';

/** How many statements the work sends to the database. */
export async function countQueries(work: () => Promise<unknown>): Promise<number> {
  const query = vi.spyOn(Client.prototype, 'query');
  try {
    await work();
    return query.mock.calls.length;
  } finally {
    query.mockRestore();
  }
}
