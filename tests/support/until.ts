/**
 * Waits until something holds.
 * @param limit milliseconds after which it never will
 */
export async function until(holds: () => Promise<boolean> | boolean, limit = 100_000): Promise<void> {
  const end = performance.now() + limit;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`not within ${limit} ms: ${holds}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
