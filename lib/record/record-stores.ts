import { Prisma } from '../generated/prisma/client';
import type { RecordKind } from '../generated/prisma/enums';
import { type Fields, type Json, toFields } from './snapshot';

export type Tx = Prisma.TransactionClient;

/** How one kind of record is read, written and told of in the history. */
export type RecordStore = {
  /** The fields that people may change, and that the history compares. */
  fields: readonly string[];
  read(tx: Tx, id: number): Promise<Fields | null>;
  update(tx: Tx, id: number, fields: Fields): Promise<void>;
  /** @param fields with the keys to what it belongs to; @returns the id of the new record */
  create(tx: Tx, fields: Fields): Promise<number>;
  remove(tx: Tx, id: number): Promise<void>;
};

type Delegate = {
  findUnique(args: object): Promise<Record<string, unknown> | null>;
  update(args: object): Promise<unknown>;
  create(args: object): Promise<{ id: number }>;
  delete(args: object): Promise<unknown>;
};

type Virtual = {
  read(tx: Tx, id: number): Promise<Json>;
  write(tx: Tx, id: number, value: Json): Promise<void>;
};

type Definition = {
  delegate: (tx: Tx) => Delegate;
  fields: readonly string[];
  /** Keys that say what it belongs to: written once, when it is made. */
  keys?: readonly string[];
  json?: readonly string[];
  days?: readonly string[];
  /** Lists that live in tables of their own and change with the record. */
  virtual?: Record<string, Virtual>;
};

function store({ delegate, fields, keys = [], json = [], days = [], virtual = {} }: Definition): RecordStore {
  const columns = [...keys, ...fields];
  const select = Object.fromEntries(columns.map((column) => [column, true]));
  const toRow = (given: Fields, allowed: readonly string[]) =>
    Object.fromEntries(
      allowed
        .filter((column) => column in given)
        .map((column) => [column, toColumn(column, given[column] ?? null)]),
    );
  const toColumn = (column: string, value: Json) => {
    if (value === null) return json.includes(column) ? Prisma.DbNull : null;
    return days.includes(column) ? new Date(`${value}`) : value;
  };
  const writeVirtual = async (tx: Tx, id: number, given: Fields) => {
    for (const [name, { write }] of Object.entries(virtual))
      if (name in given) await write(tx, id, given[name] ?? null);
  };
  return {
    fields: [...fields, ...Object.keys(virtual)],
    async read(tx, id) {
      const row = await delegate(tx).findUnique({ where: { id }, select });
      if (!row) return null;
      const lists: Fields = {};
      for (const [name, { read }] of Object.entries(virtual)) lists[name] = await read(tx, id);
      return { ...toFields(row), ...lists };
    },
    async update(tx, id, given) {
      const data = toRow(given, fields);
      if (Object.keys(data).length > 0) await delegate(tx).update({ where: { id }, data });
      await writeVirtual(tx, id, given);
    },
    async create(tx, given) {
      // A record that comes back after it was taken away bears its number again, so that what hung on it finds it.
      const data = toRow(given, ['id', ...columns]);
      const { id } = await delegate(tx).create({ data, select: { id: true } });
      await writeVirtual(tx, id, given);
      return id;
    },
    async remove(tx, id) {
      await delegate(tx).delete({ where: { id } });
    },
  };
}

const of = (name: string) => (tx: Tx) => (tx as unknown as Record<string, Delegate>)[name] as Delegate;
const codes = (value: Json) => (Array.isArray(value) ? value.map(String) : []);

const partnershipThemes: Virtual = {
  read: async (tx, partnershipId) =>
    (
      await tx.partnershipTheme.findMany({
        where: { partnershipId },
        select: { theme: { select: { code: true } } },
      })
    )
      .map(({ theme }) => theme.code)
      .toSorted(),
  async write(tx, partnershipId, value) {
    const themes = await tx.theme.findMany({ where: { code: { in: codes(value) } }, select: { id: true } });
    const ids = themes.map(({ id }) => id);
    await tx.partnershipTheme.deleteMany({ where: { partnershipId, themeId: { notIn: ids } } });
    await tx.partnershipTheme.createMany({
      data: ids.map((themeId) => ({ partnershipId, themeId })),
      skipDuplicates: true,
    });
  },
};

const projectThemes: Virtual = {
  read: async (tx, projectId) =>
    (await tx.projectTheme.findMany({ where: { projectId }, select: { theme: { select: { code: true } } } }))
      .map(({ theme }) => theme.code)
      .toSorted(),
  async write(tx, projectId, value) {
    const themes = await tx.theme.findMany({ where: { code: { in: codes(value) } }, select: { id: true } });
    const ids = themes.map(({ id }) => id);
    await tx.projectTheme.deleteMany({ where: { projectId, themeId: { notIn: ids } } });
    await tx.projectTheme.createMany({
      data: ids.map((themeId) => ({ projectId, themeId })),
      skipDuplicates: true,
    });
  },
};

/** Each kind of record that people change, by the name that its revisions bear. */
export const recordStores = {
  AUTHORITY: store({
    delegate: of('localAuthority'),
    keys: ['slug', 'kind', 'country', 'territoryId', 'nationalCode', 'nationalCodeSystem'],
    fields: [
      'nameNative',
      'nameFr',
      'nameEn',
      'nameZh',
      'nameKo',
      'website',
      'profile',
      'latitude',
      'longitude',
      'population',
      'populationSource',
    ],
    json: ['profile'],
  }),
  AUTHORITY_CONTACT: store({
    delegate: of('authorityContact'),
    keys: ['authorityId'],
    fields: ['office', 'email', 'phone', 'personName', 'consentedAt'],
    days: ['consentedAt'],
  }),
  PARTNERSHIP: store({
    delegate: of('partnership'),
    keys: ['slug', 'declaredById'],
    fields: ['stage', 'origin', 'description', 'oneSided'],
    json: ['origin', 'description'],
    virtual: { themes: partnershipThemes },
  }),
  PARTY: store({
    delegate: of('partnershipParty'),
    keys: ['partnershipId', 'authorityId', 'position'],
    fields: ['designationInstrument', 'designationStatement'],
    json: ['designationStatement'],
  }),
  AGREEMENT: store({
    delegate: of('agreement'),
    keys: ['partnershipId', 'position'],
    fields: [
      'instrument',
      'state',
      'signed',
      'deliberated',
      'place',
      'purpose',
      'financialCommitment',
      'signatoryOffices',
      'approval',
      'term',
      'renewal',
      'documentUrl',
    ],
    json: ['place', 'purpose', 'financialCommitment', 'approval', 'renewal'],
  }),
  OBSERVATION: store({
    delegate: of('statusObservation'),
    keys: ['partnershipId', 'partyId', 'declarant', 'status', 'asOf', 'since', 'reason', 'statement'],
    fields: ['withdrawnAt'],
    json: ['statement'],
    days: ['withdrawnAt'],
  }),
  CONFIRMATION: store({
    delegate: of('confirmation'),
    keys: ['partnershipId', 'partyId', 'kind', 'confirmedOn', 'capacity'],
    fields: [],
    days: ['confirmedOn'],
  }),
  PROJECT: store({
    delegate: of('project'),
    keys: ['slug', 'partnershipId'],
    fields: [
      'kind',
      'state',
      'activities',
      'title',
      'note',
      'dates',
      'sdgs',
      'budgetAmount',
      'budgetCurrency',
      'coordinationTypes',
      'results',
      'links',
    ],
    json: ['title', 'note', 'results'],
    virtual: { themes: projectThemes },
  }),
  FUNDING: store({
    delegate: of('funding'),
    keys: ['projectId'],
    fields: ['funder', 'scheme', 'year', 'currency', 'amountAppliedFor', 'amountGranted'],
    json: ['funder'],
  }),
  PARTICIPANT: store({
    delegate: of('participant'),
    keys: ['projectId'],
    fields: ['name', 'kind'],
  }),
  THEME: store({
    delegate: of('theme'),
    keys: ['code', 'parentId', 'position', 'sdgs', 'crsCodes', 'polycrisis'],
    fields: ['label', 'description'],
    json: ['label', 'description'],
  }),
  SOURCE: store({
    delegate: of('source'),
    keys: ['slug'],
    fields: ['kind', 'citation', 'url', 'languages', 'published', 'label', 'about'],
    json: ['label', 'about'],
  }),
  SUCCESSION: store({
    delegate: of('succession'),
    keys: ['predecessorId', 'successorId'],
    fields: ['on', 'kind'],
    days: ['on'],
  }),
  CITATION: store({
    delegate: of('citation'),
    keys: [
      'sourceId',
      'partnershipId',
      'partyId',
      'agreementId',
      'projectId',
      'fundingId',
      'authorityId',
      'successionId',
    ],
    fields: ['field', 'statedValue', 'agrees', 'statement', 'locator', 'correction'],
    json: ['statement', 'correction'],
  }),
  ASSESSMENT: store({
    delegate: of('assessment'),
    keys: ['evaluatorId', 'partnershipId', 'networkId', 'programme'],
    fields: ['integrated', 'economicPurpose', 'stateCoordination', 'pooled', 'reasons', 'judgedAt'],
    days: ['judgedAt'],
  }),
  NOTE: store({
    delegate: of('note'),
    keys: ['authorId', 'authorityId', 'partnershipId', 'projectId', 'networkId'],
    fields: ['visibility', 'text', 'url', 'capacity', 'writtenAt'],
    days: ['writtenAt'],
  }),
  FOLLOW_UP: store({
    delegate: of('followUp'),
    keys: ['partnershipId', 'doubt'],
    fields: ['ownerId', 'step', 'word', 'dueOn', 'closedAt'],
    days: ['dueOn', 'closedAt'],
  }),
} satisfies Partial<Record<RecordKind, RecordStore>>;

export type StoredKind = keyof typeof recordStores;
