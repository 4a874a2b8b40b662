import { afterEach, beforeEach, expect, vi } from 'vitest';

/** What a test wrote to `console.error` or `console.warn` fails it: a page that complains is not right. */
beforeEach(() => {
  vi.spyOn(console, 'error');
  vi.spyOn(console, 'warn');
});

afterEach(() => {
  const said = [console.error, console.warn].flatMap((method) =>
    vi.isMockFunction(method) ? method.mock.calls : [],
  );
  vi.restoreAllMocks();
  expect(said, 'nothing is written to console.error or console.warn').toEqual([]);
});
