import type { Prisma } from '../../../lib/generated/prisma/client';
import type { CitationContent, Citations } from '../citations';
import type { Ledger } from '../ledger';
import { requiredTexts } from '../read';
import type { SeededTie } from './partnerships';

type Topic = Prisma.ContradictionCreateInput['topic'];

/** Where sources or sides do not say the same; the sentences for readers are in texts/<locale>/conflicts.json. */
const contradictions: { slug: string; topic: Topic; ties: string[]; authorities?: string[] }[] = [
  {
    slug: 'saint-mande',
    topic: 'PARTY',
    ties: ['saint-mande-seoul', 'saint-mande-yanggu'],
    authorities: ['saint-mande'],
  },
  { slug: 'furong-cave', topic: 'PLACE', ties: ['clamouse-furong'], authorities: ['furong-cave'] },
  { slug: 'toulouse-chongqing', topic: 'STATUS', ties: ['toulouse-chongqing'] },
  { slug: 'lozere-guizhou-status', topic: 'STATUS', ties: ['lozere-guizhou'] },
  { slug: 'rennes-jinan-date', topic: 'DATE', ties: ['rennes-jinan'] },
  { slug: 'versailles-gyeongju-designation', topic: 'DESIGNATION', ties: ['versailles-gyeongju'] },
  { slug: 'lozere-mende', topic: 'IDENTITY', ties: ['lozere-guizhou', 'mende-guizhou'] },
  { slug: 'causses-cevennes-stage', topic: 'STAGE', ties: ['causses-cevennes-libo'] },
  {
    slug: 'occitanie-sichuan-signatory',
    topic: 'PARTY',
    ties: ['occitanie-sichuan'],
    authorities: ['occitanie'],
  },
  { slug: 'enghien-gwangju-place', topic: 'PARTY', ties: ['enghien-gwangju'] },
  { slug: 'normandie-incheon-sources', topic: 'PARTY', ties: ['normandie-incheon'] },
  {
    slug: 'liaoning-pairing',
    topic: 'PARTY',
    ties: ['auvergne-liaoning', 'clermont-ferrand-anshan', 'le-havre-dalian'],
  },
  { slug: 'rhone-alpes-shanghai-party', topic: 'PARTY', ties: ['rhone-alpes-shanghai'] },
  { slug: 'rennes-qufu-end', topic: 'END', ties: ['rennes-qufu'] },
  { slug: 'paris-rome-beijing-end', topic: 'END', ties: ['paris-rome-beijing'] },
  {
    slug: 'gare-de-lyon',
    topic: 'IDENTITY',
    ties: ['gare-de-lyon-seoul'],
    authorities: ['gare-de-lyon', 'seoul-station'],
  },
];

/** What a source says where the record follows another. */
const dissent: { tie: string; of: 'tie' | 'agreement'; content: CitationContent }[] = [
  {
    tie: 'rennes-jinan',
    of: 'agreement',
    content: { source: 'jinan-municipality', field: 'signed', statedValue: '2002', agrees: false },
  },
  {
    tie: 'causses-cevennes-libo',
    of: 'tie',
    content: { source: 'regional-press-2024', field: 'stage', statedValue: 'SIGNED', agrees: false },
  },
  {
    tie: 'saint-mande-seoul',
    of: 'tie',
    content: { source: 'wikipedia-twin-towns', field: 'party', statedValue: 'yanggu', agrees: false },
  },
  {
    tie: 'saint-mande-yanggu',
    of: 'tie',
    content: { source: 'key-2025', field: 'party', statedValue: 'seoul', agrees: false },
  },
  {
    tie: 'rhone-alpes-shanghai',
    of: 'tie',
    content: {
      source: 'wikipedia-twin-towns',
      field: 'party',
      statedValue: 'auvergne-rhone-alpes',
      agrees: false,
    },
  },
  {
    tie: 'versailles-gyeongju',
    of: 'agreement',
    content: { source: 'key-2025', field: 'instrument', statedValue: 'TWINNING', agrees: false },
  },
];

const links = [
  { from: 'saint-mande-seoul', to: 'saint-mande-yanggu', kind: 'CONTRADICTS' },
  { from: 'lozere-guizhou', to: 'mende-guizhou', kind: 'MAY_BE_SAME' },
] as const;

/** Contradictions, the citations that dissent, and the ties that may be the same or exclude each other. */
export async function seedContradictions(
  tx: Prisma.TransactionClient,
  ledger: Ledger,
  citations: Citations,
  ties: ReadonlyMap<string, SeededTie>,
  authorities: ReadonlyMap<string, number>,
): Promise<void> {
  for (const { slug, topic, ties: about, authorities: bodies = [] } of contradictions) {
    const data = { slug, topic, explanation: requiredTexts('conflicts', slug) };
    const partnerships = about
      .flatMap((tie) => ties.get(tie)?.id ?? [])
      .map((partnershipId) => ({ partnershipId }));
    const concerned = bodies
      .flatMap((body) => authorities.get(body) ?? [])
      .map((authorityId) => ({ authorityId }));
    await ledger.keep(`contradiction/${slug}`, data, {
      find: () => tx.contradiction.findUnique({ where: { slug }, select: { id: true } }),
      create: () =>
        tx.contradiction.create({
          data: { ...data, partnerships: { create: partnerships }, authorities: { create: concerned } },
          select: { id: true },
        }),
      update: (id) => tx.contradiction.update({ where: { id }, data }),
    });
  }
  for (const { tie: slug, of, content } of dissent) {
    const tie = ties.get(slug);
    if (!tie) continue;
    if (of === 'tie') await citations.add(`partnership/${slug}`, { partnershipId: tie.id }, content);
    else if (tie.agreement !== null)
      await citations.add(`agreement/${slug}/1`, { agreementId: tie.agreement }, content);
  }
  for (const { from, to, kind } of links) {
    const fromId = ties.get(from)?.id;
    const toId = ties.get(to)?.id;
    if (fromId === undefined || toId === undefined) continue;
    await tx.partnershipLink.upsert({
      where: { fromId_toId: { fromId, toId } },
      create: { fromId, toId, kind },
      update: {},
    });
  }
}
