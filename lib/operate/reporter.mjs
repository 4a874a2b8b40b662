import { explain } from './failure.mjs';
import { isEnding } from './shutdown.mjs';

/** @param {number} milliseconds */
export function duration(milliseconds) {
  if (milliseconds < 100) return `${Math.round(milliseconds)} ms`;
  if (milliseconds < 60_000) return `${(milliseconds / 1000).toFixed(1)} s`;
  return `${Math.floor(milliseconds / 60_000)} min ${Math.round((milliseconds % 60_000) / 1000)} s`;
}

/** @typedef {ReturnType<typeof createReporter>} Reporter */

/**
 * Shows each step on one line: its label while it runs (on a terminal), then how long it took and its remark.
 * @param {{ write(text: string): unknown, isTTY?: boolean }} [out]
 */
export function createReporter(out = process.stdout) {
  const clock = () => performance.now();
  return {
    /** @param {string} text */
    line(text = '') {
      out.write(`${text}\n`);
    },
    /**
     * @template T
     * @param {string} label
     * @param {(note: (text: string) => void) => T | Promise<T>} work `note` sets the remark, such as "up to date"
     * @returns {Promise<T>}
     */
    async step(label, work) {
      const began = clock();
      let remark = '';
      if (out.isTTY) out.write(`  ${label} ...`);
      const close = (/** @type {string} */ result) =>
        out.write(
          `${out.isTTY ? '\r' : ''}  ${label.padEnd(32)}${duration(clock() - began).padStart(10)}  ${result}`
            .trimEnd()
            .concat('\n'),
        );
      try {
        const result = await work((text) => {
          remark = text;
        });
        close(remark);
        return result;
      } catch (error) {
        close(isEnding() ? 'stopped' : 'failed');
        throw explain(error);
      }
    },
  };
}
