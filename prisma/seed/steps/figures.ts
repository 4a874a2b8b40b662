import type { Prisma } from '../../../lib/generated/prisma/client';
import type { Ledger } from '../ledger';
import { orNull, readRows, requiredTexts, textsOf } from '../read';
import type { SeededTie } from './partnerships';

type FigureColumn = 'id' | 'as_of' | 'scope' | 'measure' | 'value' | 'unit' | 'source' | 'statement';
type Precision = Prisma.PublishedFigureCreateInput['precision'];

/** How exact each figure is in its source's own words; those not named here are stated exactly. */
const precisions: Record<string, Precision> = {
  'atlas-world-projects': 'ABOUT',
  'key-kr-partnerships': 'AT_MOST',
  'key-cn-friendship-pacts': 'ABOUT',
  'key-jp-friendship-pacts': 'ABOUT',
  'hammouche-cn-cities': 'AT_MOST',
  'cuf-authorities': 'AT_LEAST',
  'cn-authority-budget-min': 'AT_LEAST',
  'cn-authority-budget-max': 'AT_MOST',
};

/** Numbers that others published, each with its date where known. */
export async function seedFigures(
  tx: Prisma.TransactionClient,
  ledger: Ledger,
  sources: ReadonlyMap<string, number>,
): Promise<void> {
  for (const row of readRows<FigureColumn>('published-figures')) {
    const sourceId = sources.get(row.source);
    if (sourceId === undefined) throw new Error(`${row.id} cites an unknown source: ${row.source}`);
    const data = {
      slug: row.id,
      scope: row.scope,
      measure: row.measure,
      precision: precisions[row.id] ?? ('EXACT' as const),
      value: row.value,
      unit: row.unit,
      asOf: orNull(row.as_of),
      label: requiredTexts('figures', row.id, 'label'),
      statement: textsOf('figures', row.id, 'statement') ?? undefined,
      sourceId,
    };
    await ledger.keep(`figure/${row.id}`, data, {
      find: () => tx.publishedFigure.findUnique({ where: { slug: row.id }, select: { id: true } }),
      create: () => tx.publishedFigure.create({ data, select: { id: true } }),
      update: (id) => tx.publishedFigure.update({ where: { id }, data }),
    });
  }
}

type TypologyColumn =
  | 'programme'
  | 'axis1_integrated'
  | 'axis2_economic_purpose'
  | 'axis3_state_coordination'
  | 'axis4_pooled'
  | 'statement'
  | 'source';

/** Programmes that are one tie of the record. */
const tieOfProgramme: Record<string, string> = {
  'Franche-Comté - Anhui': 'franche-comte-anhui',
  'Brest Métropole Océane - Qingdao': 'brest-qingdao',
  'Alpes Sichuan': 'alpes-sichuan',
  'Bordeaux - Wuhan': 'bordeaux-wuhan',
};

/** Where the evaluation of 2011 puts programmes on its axes: the named end, never a coordinate. */
export async function seedTypology(
  tx: Prisma.TransactionClient,
  ledger: Ledger,
  sources: ReadonlyMap<string, number>,
  ties: ReadonlyMap<string, SeededTie>,
): Promise<void> {
  for (const row of readRows<TypologyColumn>('typology')) {
    const data = {
      programme: row.programme,
      integrated: orNull(row.axis1_integrated),
      economicPurpose: orNull(row.axis2_economic_purpose),
      stateCoordination: orNull(row.axis3_state_coordination),
      pooled: orNull(row.axis4_pooled),
      statement: row.statement,
      partnershipId: ties.get(tieOfProgramme[row.programme] ?? '')?.id ?? null,
      sourceId: sources.get(row.source) ?? 0,
    };
    await ledger.keep(`typology/${row.programme}`, data, {
      find: () =>
        tx.typologyPlacement.findUnique({ where: { programme: row.programme }, select: { id: true } }),
      create: () => tx.typologyPlacement.create({ data, select: { id: true } }),
      update: (id) => tx.typologyPlacement.update({ where: { id }, data }),
    });
  }
}
