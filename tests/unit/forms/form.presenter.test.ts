import { createTranslator } from 'next-intl';
import { describe, expect, it } from 'vitest';
import { positionSection } from '@/lib/forms/definitions/authority.fields';
import { partnerPositionSection } from '@/lib/forms/definitions/new-tie.fields';
import { sectionViews } from '@/lib/forms/form.presenter';
import type { FormWords } from '@/lib/forms/value.presenter';
import { loadMessages } from '@/lib/i18n/messages';
import type { Translate } from '@/lib/i18n/translate';

async function wordsIn(locale: 'fr' | 'ko'): Promise<FormWords> {
  const messages = await loadMessages(locale);
  const t = createTranslator({ locale, messages, namespace: 'forms' }) as Translate;
  const v = createTranslator({ locale, messages, namespace: 'vocabulary' }) as Translate;
  return { locale, t, v, themes: new Map() };
}
const empty = { typed: {}, issues: [], origins: new Map() };

describe('a point of a form', () => {
  it('says what the register of places has, and writes it as the reader types', async () => {
    const section = positionSection('FR', { latitude: 43.92891, longitude: -2.1464 });
    const [view] = sectionViews(await wordsIn('fr'), 'authority', [section], empty);
    expect(view?.point).toMatchObject({
      latitude: 'latitude',
      country: 'FR',
      register: { latitude: '43,92891', longitude: '-2,1464' },
    });
    expect(view?.point?.register?.words).toContain('43,92891');
    const [korean] = sectionViews(await wordsIn('ko'), 'authority', [section], empty);
    expect(korean?.point?.register?.latitude).toBe('43.92891');
  });

  it('names the partner whose position no register has, with fields of its own', async () => {
    const places = [
      { value: 'place:GB_T_2260:120111:MUNICIPAL_DISTRICT', name: 'Xiqing', country: 'CN' },
      { value: 'place:INSEE:81052:MUNICIPALITY', name: 'Cambon', country: 'FR' },
    ];
    const views = sectionViews(await wordsIn('fr'), 'newTie', places.map(partnerPositionSection), empty);
    expect(views.map(({ title }) => title)).toEqual([
      expect.stringContaining('Xiqing'),
      expect.stringContaining('Cambon'),
    ]);
    expect(new Set(views.map(({ id }) => id)).size).toBe(2);
    const names = views.flatMap(({ fields }) => fields.map(({ name }) => name));
    expect(new Set(names).size).toBe(4);
    expect(views.every(({ point, fields }) => point?.register === null && fields[0]?.required)).toBe(true);
  });
});
