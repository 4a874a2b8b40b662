/** Hours for which the link serves that verifies an author's address; what is not verified then is forgotten. */
export const VERIFY_HOURS = 48;

const link = /^https?:\/\/\S+$/i;

/** Where something is known from: an address on the web stands apart from words. */
export function splitSource(typed: string | null): { sourceUrl: string | null; sourceNote: string | null } {
  if (typed === null) return { sourceUrl: null, sourceNote: null };
  const isLink = link.test(typed) && URL.canParse(typed);
  return isLink ? { sourceUrl: typed, sourceNote: null } : { sourceUrl: null, sourceNote: typed };
}
