/** Statuses that have a designed page, `/{locale}/problem/{status}`. */
export const problemStatuses = [400, 404, 410, 414, 429, 431, 500, 503] as const;
export type ProblemStatus = (typeof problemStatuses)[number];

export function problemStatusOf(value: string): ProblemStatus | null {
  return problemStatuses.find((status) => String(status) === value) ?? null;
}

/** What stands on the page of a failure where the number of the request belongs. */
export const REQUEST_NUMBER = '00000000-0000-0000-0000-000000000000';

const hiddenLine = new RegExp(`<p hidden=""([^>]*>[^<]*<code>)${REQUEST_NUMBER}(</code>)`);

/** The page of a failure with the number of its request shown. */
export function withRequestNumber(html: string, requestId: string): string {
  return html.replace(hiddenLine, `<p$1${requestId}$2`);
}
