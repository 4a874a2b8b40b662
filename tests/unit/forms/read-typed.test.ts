import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  authoritySections,
  contactSections,
  positionSection,
} from '@/lib/forms/definitions/authority.fields';
import { projectSections } from '@/lib/forms/definitions/project.fields';
import { agreementSections } from '@/lib/forms/definitions/tie.fields';
import { fieldsOf } from '@/lib/forms/field';
import { decimal, readTyped } from '@/lib/forms/read-typed';
import { fill, typedFrom } from '@/lib/forms/typed';
import { locales } from '@/lib/i18n/locales';
import { plainText } from '@/lib/record/plain-text';
import type { Fields } from '@/lib/record/snapshot';

const agreement = fieldsOf(agreementSections);
const project = fieldsOf(projectSections);

describe('what a form sent', () => {
  it('is taken by the names of its fields', () => {
    const typed = typedFrom(
      [
        ['signed', '1987'],
        ['purpose.fr', 'Échanges'],
      ],
      agreement,
    );
    expect(typed).toEqual({ signed: ['1987'], 'purpose.fr': ['Échanges'] });
    expect(typedFrom([['fundings.3.funder.ko', '서울시']], project)).toEqual({
      'fundings.3.funder.ko': ['서울시'],
    });
  });

  it.each([
    ['owner', '1'],
    ['purpose.de', 'Zweck'],
    ['purpose', 'x'],
    ['fundings.99.year', '2024'],
    ['fundings.0.owner', '1'],
    ['__proto__', 'x'],
  ])('is refused with a name that the form has not: %s', (name, value) => {
    expect(typedFrom([[name, value]], [...agreement, ...project])).toBeNull();
  });

  it('is refused with a file', () => {
    expect(typedFrom([['signed', new File([], 'x')]], agreement)).toBeNull();
  });
});

describe('what was typed', () => {
  it('is read as the record keeps it', () => {
    const read = readTyped(
      project,
      {
        'title.fr': ['  Ateliers  '],
        'title.en': [''],
        kind: ['COOPERATION_PROJECT'],
        dates: ['été 2024'],
        budgetAmount: ['12 500,50'],
        activities: ['TRAINING', 'DONATION', 'TRAINING'],
        sdgs: ['11', '4'],
        links: ['https://a.fr\n\n https://b.fr '],
        'fundings.0.id': ['7'],
        'fundings.0.funder.fr': ['Région'],
        'fundings.0.year': ['2024'],
        'fundings.1.currency': ['EUR'],
        'fundings.2.id': ['9'],
        'fundings.2.funder.fr': ['Ville'],
        'fundings.2.gone': ['on'],
      },
      'fr',
    );
    expect(read.issues).toEqual([]);
    expect(read.fields).toMatchObject({
      title: { fr: 'Ateliers' },
      dates: '2024-22',
      budgetAmount: '12500.5',
      activities: ['DONATION', 'TRAINING'],
      sdgs: [4, 11],
      links: ['https://a.fr', 'https://b.fr'],
      fundings: [{ id: 7, funder: { fr: 'Région' }, year: 2024 }],
      participants: [],
      state: null,
    });
  });

  it('tells what it cannot read, by the name of the input', () => {
    const typed = {
      dates: ['soon'],
      budgetAmount: ['a lot'],
      'fundings.4.funder.fr': ['Ville'],
      'fundings.4.year': ['next'],
      'participants.0.name': [''],
    };
    expect(readTyped(project, typed, 'en').issues).toEqual([
      { path: 'title', code: 'needed' },
      { path: 'dates', code: 'unreadable' },
      { path: 'kind', code: 'needed' },
      { path: 'budgetAmount', code: 'not-an-amount' },
      { path: 'fundings.4.year', code: 'not-a-number' },
    ]);
  });

  it.each([
    ['12 500,50', 'fr', '12500.5'],
    ['12\u202f500', 'fr', '12500'],
    ['12.500', 'fr', '12500'],
    ['43,9289', 'fr', '43.9289'],
    ['12,500.50', 'en', '12500.5'],
    ['12,500', 'en', '12500'],
    ['12.5', 'en', '12.5'],
    ['1,234,567', 'zh', '1234567'],
    ['１２５００', 'ko', '12500'],
    ['-2,1464', 'fr', '-2.1464'],
    ['0', 'fr', '0'],
    ['007', 'fr', '7'],
    ['12 500 €', 'fr', null],
    ['1e9', 'en', null],
    ['', 'fr', null],
  ] as const)('reads the number “%s” in %s as %s', (text, locale, expected) => {
    expect(decimal(text, locale)).toBe(expected);
  });
});

describe('a record that is filled into a form', () => {
  it('is read back as it was, in every language', () => {
    const records: [ReturnType<typeof fieldsOf>, Fields][] = [
      [
        agreement,
        {
          instrument: 'TWINNING',
          state: 'SIGNED',
          signed: '[1986..1987]',
          term: '2019/..',
          purpose: { fr: 'Culture', ko: '문화' },
          financialCommitment: null,
          renewal: null,
          deliberated: '1986-09-15',
          place: { zh: '成都' },
          signatoryOffices: ['Maire', '시장'],
          approval: null,
          documentUrl: 'https://example.org/a',
        },
      ],
      [
        fieldsOf([...authoritySections, positionSection('KR', null)]),
        {
          website: null,
          profile: null,
          population: 49024,
          populationSource: 'Insee',
          nameNative: '경주시',
          nameFr: 'Gyeongju',
          nameEn: null,
          nameZh: '庆州',
          nameKo: '경주',
          latitude: 43.9289,
          longitude: -2.1464,
        },
      ],
      [fieldsOf(contactSections), { office: 'RI', email: null, phone: null, personName: 'A', consent: true }],
      [
        project,
        {
          title: { fr: 'T' },
          dates: '2024/2026',
          state: null,
          kind: 'COOPERATION_PROJECT',
          activities: ['DONATION', 'TRAINING'],
          themes: ['CULTURE'],
          note: null,
          results: null,
          links: ['https://a.fr'],
          budgetAmount: '12500.5',
          budgetCurrency: 'EUR',
          fundings: [
            {
              id: 3,
              funder: { fr: 'F' },
              scheme: 'EU',
              year: 2024,
              currency: 'KRW',
              amountAppliedFor: null,
              amountGranted: '1000000',
            },
          ],
          participants: [{ id: 5, name: 'Univ', kind: 'UNIVERSITY' }],
          coordinationTypes: ['VERTICAL'],
          sdgs: [4, 11],
        },
      ],
    ];
    for (const [fields, record] of records)
      for (const locale of locales) {
        const read = readTyped(fields, fill(fields, record, locale), locale);
        expect({ locale, ...read.fields, issues: read.issues }).toEqual({ locale, ...record, issues: [] });
      }
  });

  it('keeps any text, in its language', () => {
    const text = fc.string({ unit: 'grapheme' }).map((typed) => plainText(`x${typed}`));
    const texts = fc.dictionary(fc.constantFrom(...locales), text, { minKeys: 1, noNullPrototype: true });
    fc.assert(
      fc.property(texts, (purpose) => {
        const read = readTyped(agreement, fill(agreement, { purpose }, 'fr'), 'fr');
        expect(read.fields.purpose).toEqual(purpose);
      }),
    );
  });
});
