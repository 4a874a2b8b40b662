import { z } from 'zod';
import type { Subject } from '../auth/policy';
import { authorityFromPlace, positionFields } from '../authority/from-place';
import { type Act, done, mutation, type Outcome, refuse } from '../record/act';
import { recordId } from '../record/input.schema';
import type { Tx } from '../record/record-stores';
import type { Fields } from '../record/snapshot';
import { proposalSubject } from '../record/subjects';
import { freeSlug } from '../slug/free-slug';
import { agreementFields, designationFields, tieFields } from './partnership.input';
import { similarTies } from './similar-ties.repository';

/** More sides than any tie of the record has. */
const MOST_PARTIES = 8;

/** A party: an authority of the atlas, or a place of the gazetteer that becomes one. */
const party = z.union([
  z.strictObject({ authorityId: recordId }),
  z.strictObject({
    placeId: recordId,
    /** For a place whose position the gazetteer does not know. */
    position: positionFields.optional(),
  }),
]);

export const proposeInput = z.strictObject({
  parties: z
    .array(party)
    .min(2, 'two-parties')
    .max(MOST_PARTIES, 'too-many')
    .refine(
      (parties) => new Set(parties.map((each) => JSON.stringify(each))).size === parties.length,
      'twice',
    ),
  fields: tieFields,
  /** What the side that enters the tie calls it; of no use to those who speak for no side. */
  designation: designationFields.nullable(),
  agreement: agreementFields.nullable(),
  /** The person has seen the ties that look the same, and this is another. */
  isAnother: z.boolean(),
});

type Proposal = z.infer<typeof proposeInput>;

/** At least one pair of different countries: that is what the atlas is about. */
const crossesABorder = ({ authorities }: Subject) =>
  new Set(authorities.map(({ country }) => country)).size > 1;

/**
 * Enters a tie that the atlas did not have. Entered by one side, it is declared by one side until another confirms it;
 * that side has said by it that the tie exists.
 */
export const proposeTie = mutation({
  name: 'tie.propose',
  permission: 'PROPOSE',
  schema: proposeInput,
  subject: (tx, { parties }) => partiesSubject(tx, parties),
  async run(act, input, subject) {
    // What the public may do is to suggest.
    if (act.waits) return { ok: false, problem: { kind: 'forbidden' } };
    if (!crossesABorder(subject)) return refuse('one-country');
    const authorityIds: number[] = [];
    for (const each of input.parties) {
      const id =
        'authorityId' in each
          ? each.authorityId
          : await authorityFromPlace(act.tx, act.create, each.placeId, each.position);
      if (typeof id === 'string') return refuse(id);
      authorityIds.push(id);
    }
    if (new Set(authorityIds).size < authorityIds.length) return refuse('twice');
    if (!input.isAnother && (await similarTies(act.tx, authorityIds)).length > 0)
      return refuse('similar-tie');
    return enter(act, input, authorityIds);
  },
});

/** The parties as rights see them: a place that is no authority yet has nobody who speaks for it. */
async function partiesSubject(tx: Tx, parties: Proposal['parties']): Promise<Subject | null> {
  const ids = parties.flatMap((each) => ('authorityId' in each ? [each.authorityId] : []));
  const placeIds = parties.flatMap((each) => ('placeId' in each ? [each.placeId] : []));
  const known = await proposalSubject(tx, ids);
  const places = await tx.gazetteerPlace.findMany({ where: { id: { in: placeIds } } });
  if (!known || places.length < new Set(placeIds).size) return null;
  const codes = places.flatMap(({ territoryCode }) => territoryCode ?? []);
  const areas = await tx.territory.findMany({ where: { code: { in: codes } } });
  const others = places.map(({ country, territoryCode }) => ({
    // No record bears it, and nobody speaks for it.
    id: 0,
    country,
    lineage: areas.find(({ code }) => code === territoryCode)?.lineage ?? [country],
    speakers: [],
  }));
  const authorities = [...known.authorities, ...others];
  return { own: authorities, authorities };
}

async function enter(
  act: Act,
  input: Proposal,
  authorityIds: readonly number[],
): Promise<Outcome<{ partnershipId: number; slug: string }>> {
  const { fields, designation, agreement } = input;
  const slug = await freeSlug(act.tx, 'PARTNERSHIP', await slugOfParties(act, authorityIds));
  const tie = {
    slug,
    declaredById: act.onBehalfOf,
    oneSided: act.onBehalfOf !== null,
    ...(fields as Fields),
  };
  const partnershipId = await act.create('PARTNERSHIP', tie, {});
  const where = { partnershipId };
  const partyIds = new Map<number, number>();
  for (const [index, authorityId] of authorityIds.entries()) {
    const own = authorityId === act.onBehalfOf ? (designation as Fields | null) : null;
    const party = { partnershipId, authorityId, position: index + 1, ...own };
    partyIds.set(authorityId, await act.create('PARTY', party, where));
  }
  const partyId = act.onBehalfOf === null ? undefined : partyIds.get(act.onBehalfOf);
  if (partyId !== undefined && act.capacity !== 'PUBLIC') {
    const said = { kind: 'TIE_EXISTS', confirmedOn: act.today, capacity: act.capacity };
    await act.create('CONFIRMATION', { partnershipId, partyId, ...said }, where);
  }
  if (agreement)
    await act.create('AGREEMENT', { partnershipId, position: 1, ...(agreement as Fields) }, where);
  return done({ partnershipId, slug });
}

/** The slugs of the parties in their order, as every tie's. */
async function slugOfParties({ tx }: Act, authorityIds: readonly number[]): Promise<string> {
  const rows = await tx.localAuthority.findMany({
    where: { id: { in: [...authorityIds] } },
    select: { id: true, slug: true },
  });
  const slugs = authorityIds.flatMap((id) => rows.find((row) => row.id === id)?.slug ?? []);
  return slugs.join('-').slice(0, 110).replace(/-+$/, '');
}
