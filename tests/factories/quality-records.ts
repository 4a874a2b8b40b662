import { randomUUID } from 'node:crypto';
import { database } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';

/** Records as small as the database allows, made anew for each test of data quality. */

const word = () => randomUUID().slice(0, 8);

const territories = {
  FR: { code: 'FR', country: 'FR', level: 0, parent: null, nameNative: 'France' },
  'FR-OCC': { code: 'FR-OCC', country: 'FR', level: 1, parent: 'FR', nameNative: 'Occitanie' },
  CN: { code: 'CN', country: 'CN', level: 0, parent: null, nameNative: '中国' },
  'CN-SC': { code: 'CN-SC', country: 'CN', level: 1, parent: 'CN', nameNative: '四川省' },
} as const;
type Code = keyof typeof territories;

async function territoryId(code: Code): Promise<number> {
  const { parent, ...fields } = territories[code];
  const parentId = parent === null ? null : await territoryId(parent);
  const { id } = await database().territory.upsert({
    where: { code },
    create: { ...fields, parentId },
    update: {},
  });
  return id;
}

type AuthorityFields = Partial<Prisma.LocalAuthorityUncheckedCreateInput> & { in?: Code };

/** An authority of Occitanie, unless told: named in four languages, with its codes, in its place. */
export async function newAuthority({ in: code = 'FR-OCC', ...over }: AuthorityFields = {}): Promise<number> {
  const french = code.startsWith('FR');
  const slug = `place-${word()}`;
  const { id } = await database().localAuthority.create({
    data: {
      slug,
      kind: french ? 'MUNICIPALITY' : 'PREFECTURE_LEVEL_CITY',
      country: french ? 'FR' : 'CN',
      territoryId: await territoryId(code),
      ...{ nameNative: slug, nameFr: slug, nameEn: slug, nameZh: slug, nameKo: slug },
      nationalCode: word(),
      nationalCodeSystem: french ? 'INSEE' : 'GB_T_2260',
      wikidataId: `Q${Math.trunc(Math.random() * 1e9) + 1}`,
      ...(french ? { latitude: 43.6, longitude: 1.44 } : { latitude: 30.66, longitude: 104.06 }),
      ...over,
    },
  });
  return id;
}

export const newChinese = (over: AuthorityFields = {}) => newAuthority({ in: 'CN-SC', ...over });

/** A signed tie of two authorities, or of those given. */
export async function newTie(
  over: Partial<Prisma.PartnershipUncheckedCreateInput> = {},
  parties?: readonly number[],
): Promise<number> {
  const authorities = parties ?? [await newAuthority(), await newChinese()];
  const { id } = await database().partnership.create({
    data: {
      slug: `tie-${word()}`,
      stage: 'SIGNED',
      ...over,
      parties: { create: authorities.map((authorityId, index) => ({ authorityId, position: index + 1 })) },
    },
  });
  return id;
}

export async function newAgreement(
  partnershipId: number,
  over: Partial<Prisma.AgreementUncheckedCreateInput> = {},
): Promise<number> {
  const position = (await database().agreement.count({ where: { partnershipId } })) + 1;
  const { id } = await database().agreement.create({
    data: { partnershipId, position, instrument: 'TWINNING', state: 'SIGNED', signed: '2000', ...over },
  });
  return id;
}

export async function newObservation(
  partnershipId: number,
  over: Partial<Prisma.StatusObservationUncheckedCreateInput> = {},
): Promise<number> {
  const { id } = await database().statusObservation.create({
    data: { partnershipId, status: 'ACTIVE', asOf: '2026', declarant: 'EVALUATOR', ...over },
  });
  return id;
}

export async function newProject(
  partnershipId: number,
  over: Partial<Prisma.ProjectUncheckedCreateInput> = {},
): Promise<number> {
  const slug = `project-${word()}`;
  const { id } = await database().project.create({
    data: { slug, partnershipId, kind: 'COOPERATION_PROJECT', title: { fr: slug }, dates: '2010', ...over },
  });
  return id;
}

export async function newFunding(
  projectId: number,
  over: Partial<Prisma.FundingUncheckedCreateInput> = {},
): Promise<number> {
  const { id } = await database().funding.create({
    data: { projectId, funder: { fr: 'Ministère' }, scheme: 'ANNUAL', year: 2010, ...over },
  });
  return id;
}

/** A source that says something of a record. */
export async function newCitation(
  of: Partial<Prisma.CitationUncheckedCreateInput>,
  kind: Prisma.SourceCreateInput['kind'] = 'REPORT',
): Promise<void> {
  const slug = `source-${word()}`;
  const source = await database().source.create({
    data: { slug, kind, citation: slug, label: { fr: slug } },
  });
  await database().citation.create({ data: { sourceId: source.id, ...of } });
}

export async function newSuccession(predecessorId: number, successorId: number, on: string): Promise<void> {
  await database().succession.create({
    data: { predecessorId, successorId, on: new Date(on), kind: 'MERGED_INTO' },
  });
}

export async function newContradiction(partnershipId: number, settled: boolean): Promise<void> {
  await database().contradiction.create({
    data: {
      slug: `contradiction-${word()}`,
      topic: 'DATE',
      explanation: { fr: 'Deux dates.' },
      settledAt: settled ? new Date() : null,
      partnerships: { create: { partnershipId } },
    },
  });
}

export async function addTheme(partnershipId: number): Promise<void> {
  const data = { code: 'CULTURE', position: 1, label: { fr: 'Culture' } };
  const { id } = await database().theme.upsert({ where: { code: data.code }, create: data, update: {} });
  await database().partnershipTheme.create({ data: { partnershipId, themeId: id } });
}
