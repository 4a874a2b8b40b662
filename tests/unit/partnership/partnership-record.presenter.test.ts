import { describe, expect, it } from 'vitest';
import type { Locale } from '@/lib/i18n/locales';
import { presentTie, type TieRecordView } from '@/lib/partnership/partnership-record.presenter';
import type { PartnershipRecordRow, WhoElseRows } from '@/lib/partnership/partnership-record.repository';
import { readerFor } from '@/tests/factories/reader';
import {
  agreementRow,
  citationRow,
  gyeongju,
  observationRow,
  partyAuthority,
  partyRow,
  projectRow,
  sourceRow,
  stateRow,
  tieLineRow,
  tieRecordRow,
  today,
} from '@/tests/factories/record-rows';

const nobody: WhoElseRows = { posts: [], bodies: [] };

async function present(
  over: Partial<PartnershipRecordRow>,
  locale: Locale = 'fr',
  whoElse = nobody,
): Promise<TieRecordView> {
  const input = { row: tieRecordRow(over), neighbours: { sameAuthority: [], sameRegions: [] }, whoElse };
  return presentTie(await readerFor(locale, 'tie'), input, today);
}

describe('the parties of a tie', () => {
  it('stand in their order, each with its native name, place and address', async () => {
    const { parties, title, countries } = await present({});
    expect(title).toBe('Versailles ⇄ Gyeongju');
    expect(countries).toBe('France et Corée du Sud');
    expect(parties.map(({ name, native }) => [name.text, native?.text ?? null])).toEqual([
      ['Versailles', null],
      ['Gyeongju', '경주시'],
    ]);
    expect(parties[1]?.native?.lang).toBe('ko');
    expect(parties[0]?.path.map(({ text, href }) => [text, href])).toEqual([
      ['France', '/fr/countries/FR'],
      ['Île-de-France', '/fr/regions/FR-IDF'],
      ['Yvelines', '/fr/regions/FR-78'],
    ]);
  });

  it('shows both designations and says that they differ', async () => {
    const parties = [
      partyRow({
        designationInstrument: 'MEMORANDUM',
        designationStatement: { fr: 'Une simple intention.' },
      }),
      partyRow({ id: 2, authority: gyeongju(), designationInstrument: 'TWINNING' }),
    ];
    const tie = await present({ parties });
    expect(tie.parties.map(({ designation }) => designation?.label)).toEqual([
      'protocole d’accord',
      'jumelage',
    ]);
    expect(tie.designationsDiffer).toBe(true);
  });

  it('does not call designations different where one side says nothing', async () => {
    const tie = await present({
      parties: [partyRow({ designationInstrument: 'TWINNING' }), partyRow({ id: 2 })],
    });
    expect(tie.designationsDiffer).toBe(false);
    expect(tie.parties[1]?.designation).toBeNull();
  });

  it('names the last successor of a party that was merged, with its day', async () => {
    const grandEst = { ...partyAuthority({ slug: 'grand-est', nameFr: 'Région Grand Est' }), successors: [] };
    const alsace = partyAuthority({
      slug: 'alsace',
      nameFr: 'Région Alsace',
      successors: [{ on: new Date('2016-01-01T00:00:00Z'), successor: grandEst }],
    });
    const { parties } = await present({ parties: [partyRow({ authority: alsace }), partyRow({ id: 2 })] });
    expect(parties[0]?.holders.map(({ authority, since }) => [authority.name.text, since])).toEqual([
      ['Région Grand Est', '1er janvier 2016'],
    ]);
  });
});

describe('the status of a tie', () => {
  it('is not reported where nobody has said anything', async () => {
    const { status } = await present({});
    expect([status.status, status.current, status.others]).toEqual(['NOT_REPORTED', [], []]);
    expect(status.meaning).not.toBe('');
  });

  it('rests on the current statement and keeps every other one', async () => {
    const observations = [
      observationRow({ id: 2, status: 'ACTIVE', since: '2001' }),
      observationRow({ id: 1, asOf: '2024', reason: 'NO_PROJECTS' }),
    ];
    const { status } = await present({
      observations,
      state: stateRow({ status: 'ACTIVE', observationId: 2 }),
    });
    expect(status.current.map(({ id, since }) => [id, since])).toEqual([[2, 'depuis 2001']]);
    expect(status.others.map(({ id, reason }) => [id, reason])).toEqual([[1, 'absence de projets']]);
  });

  it('says who speaks, in which language, and does not repeat a year that the source bears in its name', async () => {
    const [observation] = (await present({ observations: [observationRow()] })).status.others;
    expect(observation?.by.text).toBe('KEY, 2025');
    expect(observation?.dateInName).toBe(true);
    expect(observation?.original).toBe('anglais');
    const [inEnglish] = (await present({ observations: [observationRow()] }, 'en')).status.others;
    expect(inEnglish?.original).toBeNull();
  });

  it('shows the word of each party where they disagree', async () => {
    const observations = [
      observationRow({ id: 1, declarant: 'PARTY', partyId: 1, status: 'ACTIVE' }),
      observationRow({ id: 2, declarant: 'PARTY', partyId: 2, status: 'DORMANT' }),
    ];
    const { status } = await present({
      observations,
      state: stateRow({ status: 'DISPUTED', observationId: 2 }),
    });
    expect(status.current.map(({ by, status: said }) => [by.text, said])).toEqual([
      ['Versailles', 'ACTIVE'],
      ['Gyeongju', 'DORMANT'],
    ]);
  });

  it('names the last sign of life, and never takes what was only planned for one', async () => {
    const state = stateRow({ signal: 'DORMANT', lastSign: '2020~' });
    const planned = projectRow({ slug: 'plan', state: 'PLANNED', title: { fr: 'Un projet prévu' } });
    const { signal } = await present({ state, projects: [planned, projectRow()] });
    expect([signal.signal, signal.date, signal.what?.text]).toEqual([
      'DORMANT',
      'vers 2020',
      'Envoi de masques',
    ]);
  });

  it('says that nobody confirmed the entry', async () => {
    const { freshness } = await present({});
    expect([freshness.freshness, freshness.confirmations]).toEqual(['UNVERIFIED', []]);
  });
});

describe('what a tie rests on', () => {
  it('is said in one sentence where one compilation alone names it', async () => {
    const tie = await present({ state: stateRow({ compilationOnly: true }) });
    expect(tie.compilationOnly).toBe(true);
    expect(tie.description?.text).toContain('Versailles et Gyeongju');
  });

  it('keeps a source that gives another date beside the agreement', async () => {
    const jinan = sourceRow({ slug: 'jinan', label: { fr: 'Ville de Jinan' }, published: null });
    const other = citationRow({ source: jinan, field: 'signed', statedValue: '2002', agrees: false });
    const { agreements } = await present({
      agreements: [agreementRow({ signed: '[1970..1989]', citations: [citationRow(), other] })],
    });
    const [agreement] = agreements;
    expect(agreement?.divergences.map(({ source, stated }) => [source, stated])).toEqual([
      ['Ville de Jinan', '2002'],
    ]);
    expect(agreement?.provenance.map(({ label, said }) => [label, said])).toEqual([
      ['KEY, 2025', null],
      ['Ville de Jinan', '2002'],
    ]);
    expect([agreement?.signed, agreement?.signedInWords]).toEqual([
      '1970-1989',
      'l’une des années 1970 à 1989',
    ]);
  });

  it('tells a disagreement once, with the other tie that it touches', async () => {
    const other = tieLineRow('saint-mande-yanggu');
    const contradiction = {
      slug: 'saint-mande',
      topic: 'PARTY' as const,
      explanation: { fr: 'Deux sources, deux partenaires.' },
      settledAt: null,
      partnerships: [{ partnership: tieLineRow('versailles-gyeongju') }, { partnership: other }],
    };
    const linked = { kind: 'CONTRADICTS' as const, to: other };
    const parties = [
      partyRow({ authority: partyAuthority({ contradictions: [{ contradiction }] }) }),
      partyRow({ id: 2 }),
    ];
    const { disagreements } = await present({
      parties,
      contradictions: [{ contradiction }],
      linksFrom: [linked],
    });
    expect(disagreements.map(({ key, place, ties }) => [key, place, ties.map(({ slug }) => slug)])).toEqual([
      ['saint-mande', 'parties', ['saint-mande-yanggu']],
    ]);
  });

  it('says of a link that no disagreement explains what kind it is', async () => {
    const { disagreements } = await present({
      linksTo: [{ kind: 'MAY_BE_SAME', from: tieLineRow('mende-guizhou') }],
    });
    expect(disagreements).toMatchObject([{ topic: 'peut être la même relation', explanation: null }]);
  });

  it('lists each source once', async () => {
    const { sources } = await present({ agreements: [agreementRow()], observations: [observationRow()] });
    expect(sources.map(({ slug }) => slug)).toEqual(['key-2025']);
  });
});

describe('the life of a tie', () => {
  it('puts what is dated in order and counts what is not', async () => {
    const { life } = await present({
      agreements: [agreementRow({ signed: '[1986..1987]' })],
      observations: [observationRow()],
      projects: [projectRow(), projectRow({ slug: 'statue', dates: null })],
    });
    expect(life.entries.map(({ lane, date, shape }) => [lane, date, shape])).toEqual([
      ['agreement', '1986-1987', 'somewhere'],
      ['project', 'vers 2020', 'moment'],
      ['status', '2025', 'moment'],
    ]);
    expect(life.undated).toBe(1);
  });

  it('lets an open span reach to the day of the source that tells it', async () => {
    const { life } = await present({ projects: [projectRow({ dates: '2019/..' })] });
    expect(life.entries[0]).toMatchObject({ shape: 'span', from: '2019-01-01', to: '2025-03-27' });
  });
});

describe('who else is concerned', () => {
  const post = (slug: string, codes: string[]) => ({
    slug,
    country: 'KR',
    office: { fr: slug },
    website: null,
    territories: codes.map((code) => ({ territory: { code } })),
  });

  it('is the post that covers the partner’s territory, else the one for the rest of the country', async () => {
    const rest = post('embassy', []);
    const named = await present({}, 'fr', { posts: [rest, post('consulate', ['KR-47'])], bodies: [] });
    expect(named.whoElse.posts.map(({ slug }) => slug)).toEqual(['consulate']);
    const others = await present({}, 'fr', { posts: [rest, post('consulate', ['KR-26'])], bodies: [] });
    expect(others.whoElse.posts.map(({ slug }) => slug)).toEqual(['embassy']);
  });
});
