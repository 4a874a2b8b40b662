import type { Prisma } from '../../lib/generated/prisma/client';
import type { LocalizedText } from '../../lib/i18n/localized-text';
import type { Ledger } from './ledger';

type Subject = Pick<
  Prisma.CitationUncheckedCreateInput,
  | 'authorityId'
  | 'successionId'
  | 'partnershipId'
  | 'partyId'
  | 'agreementId'
  | 'observationId'
  | 'projectId'
  | 'eventId'
  | 'networkId'
  | 'coordinationId'
>;

export type CitationContent = {
  source: string;
  field?: string;
  statedValue?: string;
  agrees?: boolean;
  statement?: LocalizedText | null;
  locator?: string;
  correction?: LocalizedText | null;
};

/** Writes citations for the seed: one source speaking about one field of one record. */
export class Citations {
  constructor(
    private readonly tx: Prisma.TransactionClient,
    private readonly ledger: Ledger,
    private readonly sources: ReadonlyMap<string, number>,
  ) {}

  /** @param record the cited record's key in the ledger @throws Error where the source is not one of the seed's */
  async add(record: string, subject: Subject, content: CitationContent): Promise<void> {
    const sourceId = this.sources.get(content.source);
    if (sourceId === undefined) throw new Error(`${record} cites an unknown source: ${content.source}`);
    const { field = null, statedValue = null, agrees = true, locator = null } = content;
    const data = {
      ...subject,
      sourceId,
      field,
      statedValue,
      agrees,
      locator,
      statement: content.statement ?? undefined,
      correction: content.correction ?? undefined,
    };
    const where = { ...subject, sourceId, field, agrees, statedValue };
    await this.ledger.keep(
      `citation/${record}/${content.source}/${field ?? ''}/${statedValue ?? ''}`,
      content,
      {
        find: () => this.tx.citation.findFirst({ where, select: { id: true } }),
        create: () => this.tx.citation.create({ data, select: { id: true } }),
        update: (id) => this.tx.citation.update({ where: { id }, data }),
      },
    );
  }
}
