import { database } from '@/lib/db';
import {
  addTheme,
  newAgreement,
  newAuthority,
  newChinese,
  newCitation,
  newContradiction,
  newFunding,
  newObservation,
  newProject,
  newSuccession,
  newTie,
} from '@/tests/factories/quality-records';

/** A record by what it is; a rule finds it or leaves it alone. */
export type Record = { tie: number } | { authority: number } | { project: number };
type Make = () => Promise<Record>;
export type Case = { bad: Make; good: Make };

const tie = (id: number) => ({ tie: id });
const years = (ago: number) => String(new Date().getUTCFullYear() - ago);

/** A tie with one agreement. */
const agreed =
  (over: Parameters<typeof newAgreement>[1], stage: 'SIGNED' | 'IN_DISCUSSION' = 'SIGNED') =>
  async () => {
    const id = await newTie({ stage });
    await newAgreement(id, over);
    return tie(id);
  };

const observed =
  (over: Parameters<typeof newObservation>[1], stage: 'SIGNED' | 'ENDED' = 'SIGNED') =>
  async () => {
    const id = await newTie({ stage });
    await newObservation(id, over);
    return tie(id);
  };

const authority = (over: Parameters<typeof newAuthority>[0]) => async () => ({
  authority: await newAuthority(over),
});

const worked = (over: Parameters<typeof newProject>[1]) => async () => {
  const id = await newTie();
  await newAgreement(id, { signed: '2000' });
  return { project: await newProject(id, over) };
};

const funded =
  (funding: Parameters<typeof newFunding>[1], project: Parameters<typeof newProject>[1] = {}): Make =>
  async () => {
    const id = await newProject(await newTie(), project);
    await newFunding(id, funding);
    return { project: id };
  };

/** A tie of an authority that another took over from on 1 January 2016, with an agreement of a year. */
const succeeded = (signed: string, held: 'predecessor' | 'successor') => async () => {
  const [before, after] = [await newAuthority(), await newAuthority()];
  await newSuccession(before, after, '2016-01-01');
  const id = await newTie({}, [held === 'predecessor' ? before : after, await newChinese()]);
  await newAgreement(id, { signed });
  return tie(id);
};

const cited = (of: 'none' | 'compilation' | 'report' | 'differs' | 'corrected') => async () => {
  const id = await newTie();
  const differing = { field: 'signed', statedValue: '1999', agrees: false };
  if (of === 'compilation') await newCitation({ partnershipId: id }, 'COMPILATION');
  if (of === 'report') await newCitation({ partnershipId: id });
  if (of === 'differs') await newCitation({ partnershipId: id, ...differing });
  if (of === 'corrected')
    await newCitation({ partnershipId: id, ...differing, correction: { fr: 'Une coquille.' } });
  return tie(id);
};

const oneSided = (since: string) => async () =>
  tie(await newTie({ oneSided: true, createdAt: new Date(`${since}-01-01T12:00:00Z`) }));

const twins =
  (apart: number): Make =>
  async () => {
    const nameNative = `Twin ${Math.random()}`;
    await newAuthority({ nameNative });
    return { authority: await newAuthority({ nameNative, latitude: 43.6 + apart }) };
  };

const tiedTwice = (linked: boolean) => async () => {
  const parties = [await newAuthority(), await newChinese()];
  const [one, other] = [await newTie({}, parties), await newTie({}, parties)];
  if (linked)
    await database().partnershipLink.create({ data: { fromId: one, toId: other, kind: 'MAY_BE_SAME' } });
  return tie(one);
};

const source = { declarant: 'SOURCE' } as const;

/** For each rule a record that it finds and one like it that it does not. */
export const cases: { [code: string]: Case } = {
  TIE_UNDATED: { bad: agreed({ signed: null }), good: agreed({}) },
  SIGNED_WITHOUT_AGREEMENT: {
    bad: agreed({ state: 'PROPOSED', signed: null }),
    good: agreed({ signed: null }),
  },
  STAGE_BEHIND: {
    bad: agreed({}, 'IN_DISCUSSION'),
    good: agreed({ state: 'PROPOSED', signed: null }, 'IN_DISCUSSION'),
  },
  ENDED_ACTIVE: { bad: observed({}, 'ENDED'), good: observed({ status: 'DORMANT' }, 'ENDED') },
  ONE_SIDED_OLD: { bad: oneSided(years(2)), good: async () => tie(await newTie({ oneSided: true })) },
  TIE_WITHOUT_THEME: {
    bad: async () => tie(await newTie()),
    async good() {
      const id = await newTie();
      await addTheme(id);
      return tie(id);
    },
  },
  TIE_ONE_COUNTRY: {
    bad: async () => tie(await newTie({}, [await newAuthority(), await newAuthority()])),
    good: async () => tie(await newTie()),
  },
  TIE_TWICE: { bad: tiedTwice(false), good: tiedTwice(true) },
  AGREEMENT_AFTER_SUCCESSION: {
    bad: succeeded('2018', 'predecessor'),
    good: succeeded('1999', 'predecessor'),
  },
  AGREEMENT_BEFORE_AUTHORITY: { bad: succeeded('1999', 'successor'), good: succeeded('2018', 'successor') },
  SIGNED_IN_FUTURE: { bad: agreed({ signed: '2999' }), good: agreed({ signed: '2999', state: 'PROPOSED' }) },
  DELIBERATED_AFTER_SIGNATURE: {
    bad: agreed({ deliberated: '2001-05' }),
    good: agreed({ deliberated: '2000-05' }),
  },
  TERM_OVER: {
    bad: agreed({ term: '2000/2005' }),
    good: agreed({ term: '2000/2005', renewal: { fr: 'Tacite.' } }),
  },
  STATUS_WITHOUT_SOURCE: { bad: observed(source), good: observed({}) },
  STATUS_VAGUE: { bad: observed({ asOf: '201X' }), good: observed({ asOf: '2010/2012' }) },
  LAST_WORD_OLD: { bad: observed({ asOf: years(7) }), good: observed({ asOf: years(2) }) },
  STATUS_WITHOUT_REASON: {
    bad: observed({ status: 'SUSPENDED' }),
    good: observed({ status: 'SUSPENDED', reason: 'PANDEMIC' }),
  },
  COMPILATION_ONLY: { bad: cited('compilation'), good: cited('report') },
  TIE_WITHOUT_SOURCE: { bad: cited('none'), good: cited('report') },
  CITATION_DISAGREES: { bad: cited('differs'), good: cited('corrected') },
  CONTRADICTION_OPEN: {
    async bad() {
      const id = await newTie();
      await newContradiction(id, false);
      return tie(id);
    },
    async good() {
      const id = await newTie();
      await newContradiction(id, true);
      return tie(id);
    },
  },
  AUTHORITY_WITHOUT_CODE: {
    bad: authority({ nationalCode: null, nationalCodeSystem: null }),
    good: authority({ nationalCode: null, nationalCodeSystem: null, kind: 'OTHER_PUBLIC_BODY' }),
  },
  AUTHORITY_WITHOUT_WIKIDATA: { bad: authority({ wikidataId: null }), good: authority({}) },
  AUTHORITY_WITHOUT_NAME: { bad: authority({ nameKo: null }), good: authority({ nameFr: null }) },
  WEBSITE_NOT_HTTPS: {
    bad: authority({ website: 'http://mairie.example' }),
    good: authority({ website: 'https://mairie.example' }),
  },
  COORDINATES_OUTSIDE_COUNTRY: {
    bad: authority({ latitude: 35.7, longitude: 139.7 }),
    // Saint-Denis of La Réunion.
    good: authority({ latitude: -20.88, longitude: 55.45 }),
  },
  COORDINATES_OUTSIDE_AREA: { bad: authority({ latitude: 48.1, longitude: -1.68 }), good: authority({}) },
  AUTHORITY_TWICE: { bad: twins(0.005), good: twins(0.02) },
  PROJECT_UNDATED: { bad: worked({ dates: null }), good: worked({}) },
  PROJECT_OUTSIDE_TIE: { bad: worked({ dates: '1998' }), good: worked({ dates: '2000' }) },
  PROJECT_STATE_PAST: { bad: worked({ state: 'ONGOING' }), good: worked({ state: 'COMPLETED' }) },
  PROJECT_WITHOUT_SOURCE: { bad: worked({}), good: worked({ links: ['https://mairie.example/projet'] }) },
  FUNDING_OVER_APPLICATION: {
    bad: funded({ amountAppliedFor: 10_000, amountGranted: 12_000 }),
    good: funded({ amountAppliedFor: 12_000, amountGranted: 10_000 }),
  },
  FUNDING_OVER_BUDGET: {
    bad: funded({ amountGranted: 12_000 }, { budgetAmount: 10_000, budgetCurrency: 'EUR' }),
    good: funded({ amountGranted: 12_000, currency: 'CNY' }, { budgetAmount: 10_000, budgetCurrency: 'EUR' }),
  },
  FUNDING_OUTSIDE_PROJECT: { bad: funded({ year: 2015 }), good: funded({ year: 2011 }) },
};
