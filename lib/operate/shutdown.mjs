/** What must be undone before this process ends, last one first, whichever way it ends. */
/** @type {(() => unknown)[]} */
const pending = [];
/** @type {Promise<never> | undefined} */
let ending;

/**
 * @param {() => unknown} undo
 * @returns {() => void} call it when there is nothing left to undo
 */
export function atEnd(undo) {
  pending.push(undo);
  return () => {
    const index = pending.indexOf(undo);
    if (index >= 0) pending.splice(index, 1);
  };
}

/**
 * Undoes everything and exits; called twice, it ends once.
 * @param {number} code
 */
export function end(code) {
  ending ??= (async () => {
    for (const undo of pending.splice(0).reverse()) {
      try {
        await undo();
      } catch (error) {
        console.error(error);
        code ||= 1;
      }
    }
    process.exit(code);
  })();
  return ending;
}

export const isEnding = () => ending !== undefined;

/** A defect that nothing caught ends the process as it would by itself, but in order: the database is stopped first. */
export function endOnDefects() {
  for (const event of ['uncaughtException', 'unhandledRejection'])
    process.on(event, (error) => {
      if (isEnding()) return;
      console.error(error);
      void end(1);
    });
}

/**
 * Ctrl-C reaches this process twice (from the terminal and through npm), so only a signal well after the first one is impatience.
 * @param {() => number} exitCode what to end with
 */
export function endOnSignals(exitCode) {
  let first = 0;
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => {
      if (first && performance.now() - first > 3000) process.exit(1);
      first ||= performance.now();
      void end(exitCode());
    });
}
