import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { SourceKind } from '../generated/prisma/enums';
import { locales } from '../i18n/locales';
import { type Act, done, mutation, refuse } from '../record/act';
import { closedEdtf, recordId, requiredLine, texts, webAddress } from '../record/input.schema';
import { tieSubject } from '../record/subjects';

/** Longest label beside a fact, in characters. */
const LABEL = 60;
/** Sources that people may add to one tie. */
const MOST_SOURCES = 60;

export const sourceInput = z.strictObject({
  partnershipId: recordId,
  kind: z.enum(SourceKind),
  /** The work as one cites it: author, title, publisher, date. */
  citation: requiredLine(1_000),
  url: webAddress,
  /** Language in which the citation is written. */
  language: z.enum(locales),
  published: closedEdtf,
  /** What it says of the tie. */
  statement: texts,
});

/** A work that tells of the tie, added by somebody. */
export const addSource = mutation({
  name: 'source.add',
  permission: 'EDIT_SHARED',
  schema: sourceInput,
  subject: (tx, { partnershipId }) => tieSubject(tx, partnershipId),
  async run(act, { partnershipId, statement, language, ...work }) {
    if ((await act.tx.citation.count({ where: { partnershipId } })) >= MOST_SOURCES)
      return refuse('too-many-sources');
    const where = { partnershipId };
    const sourceId =
      (await sameWork(act, work)) ??
      (await act.create(
        'SOURCE',
        {
          ...work,
          slug: `added-${randomBytes(6).toString('hex')}`,
          languages: [language],
          label: { [language]: shortened(work.citation) },
        },
        where,
      ));
    const citationId = await act.create(
      'CITATION',
      { sourceId, partnershipId, agrees: true, statement },
      where,
    );
    return done({ citationId });
  },
});

/** The same work, entered already. */
async function sameWork({ tx }: Act, { citation, url }: { citation: string; url: string | null }) {
  const found = await tx.source.findFirst({ where: { citation, url }, select: { id: true } });
  return found?.id ?? null;
}

const shortened = (citation: string) => {
  const letters = [...citation];
  return letters.length <= LABEL
    ? citation
    : `${letters
        .slice(0, LABEL - 1)
        .join('')
        .trimEnd()}…`;
};

/** Takes away a source that people added; those that the atlas was made from stay. */
export const removeSource = mutation({
  name: 'source.remove',
  permission: 'EDIT_SHARED',
  schema: z.strictObject({ citationId: recordId }),
  async subject(tx, { citationId }) {
    const citation = await tx.citation.findUnique({ where: { id: citationId } });
    return citation?.partnershipId ? tieSubject(tx, citation.partnershipId) : null;
  },
  async run(act, { citationId }) {
    const { partnershipId, sourceId } = await act.tx.citation.findUniqueOrThrow({
      where: { id: citationId },
    });
    if (!(await wasAdded(act, 'CITATION', citationId))) return refuse('source-of-the-atlas');
    const where = { partnershipId };
    await act.remove('CITATION', citationId, where);
    const others = await act.tx.citation.count({ where: { sourceId } });
    if (others === 0 && (await wasAdded(act, 'SOURCE', sourceId)))
      await act.remove('SOURCE', sourceId, where);
    return done({ citationId });
  },
});

/** Whether somebody made the record, and not the seed. */
async function wasAdded({ tx }: Act, recordKind: 'SOURCE' | 'CITATION', id: number): Promise<boolean> {
  return (await tx.revision.count({ where: { recordKind, recordId: id, action: 'source.add' } })) > 0;
}
