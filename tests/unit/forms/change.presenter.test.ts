import { createTranslator } from 'next-intl';
import { describe, expect, it } from 'vitest';
import { changeViews } from '@/lib/forms/change.presenter';
import { projectSections } from '@/lib/forms/definitions/project.fields';
import { agreementSections, tieSections } from '@/lib/forms/definitions/tie.fields';
import type { FormWords } from '@/lib/forms/value.presenter';
import type { Locale } from '@/lib/i18n/locales';
import { loadMessages } from '@/lib/i18n/messages';
import type { Translate } from '@/lib/i18n/translate';

async function wordsIn(locale: Locale): Promise<FormWords> {
  const messages = await loadMessages(locale);
  const translator = (namespace: 'forms' | 'vocabulary') =>
    createTranslator({ locale, messages, namespace }) as unknown as Translate;
  const themes = new Map([['CULTURE', { text: 'Culture', lang: null }]]);
  return { locale, t: translator('forms'), v: translator('vocabulary'), themes };
}

describe('what publishing changes, in words', () => {
  it('is told field by field, in the order of the form and the reader’s language', async () => {
    const change = {
      before: { signed: null, instrument: 'MEMORANDUM' },
      after: { signed: '[1986..1987]', instrument: 'TWINNING' },
    };
    const views = changeViews(await wordsIn('ko'), 'agreement', agreementSections, change);
    expect(views.map(({ label, before, after }) => [label, before[0]?.text, after[0]?.text])).toEqual([
      ['종류', '양해각서(MOU)', '자매결연'],
      ['서명', undefined, '1986-1987년'],
    ]);
  });

  it('names the language of each text that changes, and leaves out the others', async () => {
    const change = {
      before: { description: { fr: 'Ancien', zh: '旧' } },
      after: { description: { fr: 'Nouveau', zh: '旧' } },
    };
    const [view, ...others] = changeViews(await wordsIn('fr'), 'tie', tieSections, change);
    expect(others).toEqual([]);
    expect(view).toMatchObject({
      label: 'Présentation (français)',
      before: [{ text: 'Ancien', lang: 'fr' }],
      after: [{ text: 'Nouveau', lang: 'fr' }],
    });
  });

  it('tells the lines of a list that go and come', async () => {
    const line = {
      id: 1,
      funder: { fr: 'Région' },
      scheme: 'EU',
      year: 2024,
      currency: 'EUR',
      amountAppliedFor: null,
    };
    const change = {
      before: { fundings: [{ ...line, amountGranted: '1000' }] },
      after: {
        fundings: [
          { ...line, amountGranted: '2000' },
          { ...line, id: null, amountGranted: null },
        ],
      },
    };
    const [view] = changeViews(await wordsIn('en'), 'project', projectSections, change);
    expect(view?.before.map(({ text }) => text)).toEqual([
      'Région · Scheme: European Union funding · Year: 2024 · Currency: EUR · Euro · Amount granted: 1,000',
    ]);
    expect(view?.after).toHaveLength(2);
  });
});
