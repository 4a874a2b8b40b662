import { errorFacts } from './error-facts';
import { log } from './log';

/**
 * What libraries write to the console, as lines of the log like every other: an error by its name, code and place, a
 * text cut of what may be somebody's.
 * @returns a function that gives the console back
 */
export function logConsole(): () => void {
  const { console } = globalThis;
  const { error, warn } = console;
  const writer =
    (level: 'error' | 'warn') =>
    (...said: unknown[]) => {
      const thrown = said.find((each) => each instanceof Error);
      const words = said.find((each) => typeof each === 'string');
      log(level, 'console', thrown ? errorFacts(thrown) : { message: impersonal(String(words ?? '')) });
    };
  console.error = writer('error');
  console.warn = writer('warn');
  return () => Object.assign(console, { error, warn });
}

/** A sentence without addresses of any kind, quotations and what looks like a token; its first line alone. */
export function impersonal(text: string): string {
  return (text.trim().split('\n', 1)[0] ?? '')
    .replaceAll(/"[^"]*"|'[^']*'|`[^`]*`|“[^”]*”|«[^»]*»/g, '…')
    .replaceAll(/\S*(@|:\/\/|\?\S)\S*/g, '…')
    .replaceAll(/\b\d{1,3}(\.\d{1,3}){3}\b|[\w-]{24,}/g, '…')
    .slice(0, 300);
}
