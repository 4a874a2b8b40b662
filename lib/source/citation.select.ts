import type { Prisma } from '../generated/prisma/client';

/** One source speaking about one fact, with all that a page says of the source. */
export const citationSelect = {
  field: true,
  statedValue: true,
  agrees: true,
  statement: true,
  locator: true,
  correction: true,
  source: {
    select: {
      slug: true,
      kind: true,
      citation: true,
      url: true,
      languages: true,
      published: true,
      publishedLatest: true,
      label: true,
      about: true,
    },
  },
} satisfies Prisma.CitationSelect;

export type CitationRow = Prisma.CitationGetPayload<{ select: typeof citationSelect }>;
