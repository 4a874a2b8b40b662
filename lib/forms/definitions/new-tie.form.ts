import type { Actor } from '../../auth/actor';
import { decide } from '../../auth/policy';
import type { FoundPlace } from '../../gazetteer/gazetteer.service';
import { proposeTie } from '../../partnership/propose.mutations';
import type { Fields } from '../../record/snapshot';
import { authoritySubjectOf } from '../../record/subjects';
import { erased, type Opening, pick } from '../definition';
import { fieldsOf, type Typed } from '../field';
import { authorityOf } from '../form.repository';
import { newTieSections } from './fields';

const names = fieldsOf(newTieSections).map(({ name }) => name);

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
  const parties = [
    { authorityId: own.id },
    ...partners.map(({ authority, placeId }) => (authority ? { authorityId: authority.id } : { placeId })),
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
    sections: newTieSections,
    stored: pick({ themes: [] }, names),
    preset: { stage: 'SIGNED', themes: [] },
    record: null,
    mutation: erased(proposeTie),
    input: (_: Fields, fields: Fields, __: Typed) => ({
      parties,
      fields: { ...pick(fields, ['stage', 'themes', 'description']), origin: null },
      designation: pick(fields, ['designationInstrument', 'designationStatement']),
      agreement: agreementOf(fields),
      isAnother,
    }),
    after: (value) => `/extranet/ties/${(value as { slug: string }).slug}/edit`,
  };
}
