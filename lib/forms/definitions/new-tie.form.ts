import type { Actor } from '../../auth/actor';
import { decide } from '../../auth/policy';
import type { FoundPlace } from '../../gazetteer/gazetteer.service';
import { proposeTie } from '../../partnership/propose.mutations';
import type { Fields } from '../../record/snapshot';
import { authoritySubjectOf } from '../../record/subjects';
import { erased, type Opening, pick } from '../definition';
import { fieldsOf, type Typed } from '../field';
import { authorityOf } from '../form.repository';
import { newTieSections, partnerPositionSection, positionFields } from './new-tie.fields';

/** What a first agreement is beyond what the form asks. */
const plainAgreement = {
  state: 'SIGNED',
  deliberated: null,
  place: null,
  financialCommitment: null,
  signatoryOffices: [],
  approval: null,
  term: null,
  renewal: null,
  documentUrl: null,
};

const agreementOf = (fields: Fields) => {
  const {
    'agreement.instrument': instrument,
    'agreement.signed': signed,
    'agreement.purpose': purpose,
  } = fields;
  if (!instrument && !signed && !purpose) return null;
  const state = fields.stage === 'IN_DISCUSSION' && !signed ? 'PROPOSED' : plainAgreement.state;
  return { ...plainAgreement, state, instrument: instrument ?? 'UNSPECIFIED', signed, purpose };
};

const needsPosition = ({ authority, latitude }: FoundPlace) => authority === null && latitude === null;

/** A partner as the act takes it: a place that is no authority yet comes with the point that was given for it. */
function partyOf(place: FoundPlace, fields: Fields) {
  if (place.authority) return { authorityId: place.authority.id };
  if (!needsPosition(place)) return { placeId: place.placeId };
  const { latitude, longitude } = positionFields(place.value);
  return {
    placeId: place.placeId,
    position: { latitude: fields[latitude] ?? null, longitude: fields[longitude] ?? null },
  };
}

/**
 * A tie to come, entered for one authority with partners that were found.
 * @param isAnother the person has seen the ties that look the same
 */
export async function openNewTie(
  actor: Actor,
  ownSlug: string,
  partners: readonly FoundPlace[],
  isAnother: boolean,
): Promise<Opening> {
  const own = await authorityOf(ownSlug);
  const subject = own && (await authoritySubjectOf(own.id));
  if (!own || !subject) return 'not-found';
  const verdict = decide(actor, 'PROPOSE', subject);
  if (!verdict.allowed || verdict.waits) return 'forbidden';
  const sections = [
    ...partners
      .filter(needsPosition)
      .map(({ value, name, country }) => partnerPositionSection({ value, name: name.text, country })),
    ...newTieSections,
  ];
  return {
    family: 'tie',
    group: 'newTie',
    recordKey: `new:${ownSlug}`,
    path: `/extranet/ties/new?for=${ownSlug}`,
    back: `/extranet/authorities/${ownSlug}`,
    publicPath: null,
    about: [own],
    authorityId: own.id,
    tieId: null,
    isNew: true,
    sections,
    stored: pick(
      { themes: [] },
      fieldsOf(sections).map(({ name }) => name),
    ),
    preset: { stage: 'SIGNED', themes: [] },
    record: null,
    mutation: erased(proposeTie),
    input: (_: Fields, fields: Fields, __: Typed) => ({
      parties: [{ authorityId: own.id }, ...partners.map((place) => partyOf(place, fields))],
      fields: { ...pick(fields, ['stage', 'themes', 'description']), origin: null },
      designation: pick(fields, ['designationInstrument', 'designationStatement']),
      agreement: agreementOf(fields),
      isAnother,
    }),
    after: (value) => `/extranet/ties/${(value as { slug: string }).slug}/edit`,
  };
}
