/** The most places of a stack that a line holds. */
const DEPTH = 8;

type Known = { code?: unknown; digest?: unknown; cause?: unknown };

/**
 * What may be logged of an error: its name, its code, and where it was thrown. Its message is left out, since messages of
 * databases, parsers and checks quote what somebody typed.
 */
export function errorFacts(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: typeof error };
  const { code, digest, cause } = error as Known;
  const at = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    error: error.name,
    ...(isWord(code) ? { code } : {}),
    ...(isWord(digest) ? { digest } : {}),
    ...(cause ? { cause: causeOf(cause) } : {}),
    at: at.slice(0, DEPTH).map((line) =>
      line
        .trim()
        .slice(3)
        .replace(/\?.*?(?=:\d|\)|$)/, ''),
    ),
  };
}

/** Prisma tells what the database said as a cause with a kind and the code of PostgreSQL. */
function causeOf(cause: unknown): string {
  const { name, code, kind, originalCode } = cause as Record<string, unknown>;
  return [kind ?? name, originalCode ?? code].filter(isWord).join(' ') || typeof cause;
}

const isWord = (value: unknown): value is string =>
  typeof value === 'string' && /^[\w.;@-]{1,60}$/.test(value);
