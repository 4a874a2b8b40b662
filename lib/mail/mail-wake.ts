const key = Symbol.for('atlas.mailWake');
const kept = globalThis as { [key]?: () => void };

/** Tells the sender of this process, if there is one, that a mail is waiting; pages and server are two copies of this module. */
export function wakeMailSender(): void {
  kept[key]?.();
}

/** @returns a function that forgets `wake` */
export function onMailWaiting(wake: () => void): () => void {
  kept[key] = wake;
  return () => {
    if (kept[key] === wake) kept[key] = undefined;
  };
}
