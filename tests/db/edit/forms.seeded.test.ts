import { describe, expect, it } from 'vitest';
import { database } from '@/lib/db';
import type { FormFamily, OpenForm } from '@/lib/forms/definition';
import { fieldsOf } from '@/lib/forms/field';
import { dropDraft, findDraft, SUBMITTED, saveDraft } from '@/lib/forms/form.repository';
import { filledForm } from '@/lib/forms/form.service';
import { openForm } from '@/lib/forms/open-form';
import { fill } from '@/lib/forms/typed';
import { locales } from '@/lib/i18n/locales';
import { updateTie } from '@/lib/partnership/partnership.mutations';
import { act } from '@/lib/record/act';
import { administrator, clerk, correspondent, person, tieId } from '@/tests/factories/people';

type Someone = Parameters<typeof openForm>[0];

const opened = async (actor: Someone, family: FormFamily, key: string) => {
  const form = await openForm(actor, family, key, { locale: 'fr' });
  return typeof form === 'string' ? form : 'open';
};
const form = async (actor: Someone, family: FormFamily, key: string): Promise<OpenForm> => {
  const found = await openForm(actor, family, key, { locale: 'fr' });
  if (typeof found === 'string') throw new Error(`${key}: ${found}`);
  return found;
};

describe('a form', () => {
  it('opens for whoever may change what it is about, and for nobody else', async () => {
    const people = {
      albi: await clerk('albi'),
      lijiang: await clerk('lijiang'),
      lyon: await clerk('lyon'),
      korea: await correspondent({ country: 'KR' }),
      china: await correspondent({ country: 'CN' }),
      nobody: await person(),
      administrator: await administrator(),
    };
    const whoOpens = async (family: FormFamily, key: string) => {
      const may: string[] = [];
      for (const [name, actor] of Object.entries(people))
        if ((await opened(actor, family, key)) === 'open') may.push(name);
      return may;
    };
    const both = ['albi', 'lijiang', 'china', 'administrator'];
    expect(await whoOpens('tie', 'albi-lijiang/shared')).toEqual(both);
    expect(await whoOpens('tie', 'albi-lijiang/agreement-new')).toEqual(both);
    expect(await whoOpens('tie', 'albi-lijiang/source-new')).toEqual(both);
    expect(await whoOpens('project', 'new:albi-lijiang')).toEqual(both);
    expect(await whoOpens('tie', 'albi-lijiang/designation-albi')).toEqual(['albi', 'administrator']);
    expect(await whoOpens('tie', 'albi-lijiang/designation-lijiang')).toEqual([
      'lijiang',
      'china',
      'administrator',
    ]);
    expect(await whoOpens('tie', 'albi-lijiang/status-albi')).toEqual(['albi', 'administrator']);
    expect(await whoOpens('authority', 'albi')).toEqual(['albi', 'administrator']);
    expect(await whoOpens('authority', 'lijiang/contact-new')).toEqual(['lijiang', 'china', 'administrator']);
    expect(await whoOpens('tie', 'new:albi')).toEqual(['albi', 'administrator']);
  });

  it('is not found under an address that no record has', async () => {
    const actor = await administrator();
    const other = await database().agreement.findFirstOrThrow({
      where: { partnership: { slug: 'montpellier-chengdu' } },
    });
    for (const key of [
      'nowhere/shared',
      'albi-lijiang/other',
      'albi-lijiang/agreement-0',
      `albi-lijiang/agreement-${other.id}`,
      'albi-lijiang/designation-lyon',
      'albi-lijiang/shared/more',
      '../albi-lijiang/shared',
      'new:nowhere',
    ])
      expect(await opened(actor, 'tie', key), key).toBe('not-found');
    expect(await opened(actor, 'project', 'new:nowhere')).toBe('not-found');
    expect(await opened(actor, 'authority', 'new:albi')).toBe('not-found');
    expect(await opened(actor, 'authority', 'albi/contact-9999')).toBe('not-found');
  });

  it('changes nothing where nothing is typed, for every tie and authority of the seed, in every language', async () => {
    const actor = await administrator();
    const ties = await database().partnership.findMany({
      take: 25,
      orderBy: { id: 'asc' },
      select: { slug: true, agreements: { select: { id: true } }, projects: { select: { slug: true } } },
    });
    const authorities = await database().localAuthority.findMany({ take: 25, select: { slug: true } });
    const keys: [FormFamily, string][] = [
      ...ties.flatMap(({ slug, agreements, projects }): [FormFamily, string][] => [
        ['tie', `${slug}/shared`],
        ...agreements.map(({ id }): [FormFamily, string] => ['tie', `${slug}/agreement-${id}`]),
        ...projects.map((project): [FormFamily, string] => ['project', project.slug]),
      ]),
      ...authorities.map(({ slug }): [FormFamily, string] => ['authority', slug]),
    ];
    for (const [family, key] of keys)
      for (const locale of locales) {
        const { checked } = await filledForm(actor, await form(actor, family, key), locale);
        expect({ key, locale, ...checked.changes, issues: checked.issues }).toEqual({
          key,
          locale,
          issues: [],
        });
      }
  });
});

describe('a draft', () => {
  const key = (userId: string) => ({ userId, family: 'tie', recordKey: 'albi-lijiang/shared' });

  it('is one person’s, is there again, and shows what others changed meanwhile', async () => {
    const [one, two] = [await clerk('albi'), await clerk('lijiang')];
    const first = await form(one, 'tie', 'albi-lijiang/shared');
    const typed = {
      ...fill(fieldsOf(first.sections), first.stored, 'fr'),
      stage: ['ENDED'],
      'origin.fr': ['Une rencontre'],
    };
    const draft = { typed, base: first.stored, opening: null, turn: SUBMITTED };
    await saveDraft(key(one.userId), first.authorityId, draft);
    expect(await findDraft(key(two.userId))).toBeNull();
    const partnershipId = await tieId('albi-lijiang');
    const theirs = { stage: 'IN_DISCUSSION', description: { fr: 'Autre texte' } };
    await act(updateTie, two, { partnershipId, base: first.stored, fields: theirs });
    const { checked } = await filledForm(one, await form(one, 'tie', 'albi-lijiang/shared'), 'fr');
    expect(checked.conflicts).toMatchObject([{ field: 'stage', theirs: 'IN_DISCUSSION', mine: 'ENDED' }]);
    expect(checked.merged).toMatchObject({
      description: { fr: 'Autre texte' },
      origin: { fr: 'Une rencontre' },
    });
    await dropDraft(key(one.userId));
    expect(await findDraft(key(one.userId))).toBeNull();
  });

  it('that was submitted is not overwritten by what was sent before and comes late', async () => {
    const actor = await clerk('albi');
    const { authorityId } = await form(actor, 'tie', 'albi-lijiang/shared');
    const write = (stage: string, opening: string, turn: number) =>
      saveDraft(key(actor.userId), authorityId, { typed: { stage: [stage] }, base: {}, opening, turn });
    const stage = async () => (await findDraft(key(actor.userId)))?.typed.stage?.[0];
    await write('SIGNED', 'a', 2);
    await write('ENDED', 'a', 1);
    expect(await stage()).toBe('SIGNED');
    await write('ENDED', 'a', SUBMITTED);
    await write('SIGNED', 'a', 3);
    expect(await stage()).toBe('ENDED');
    await write('SIGNED', 'b', 1);
    expect(await stage()).toBe('SIGNED');
  });
});
