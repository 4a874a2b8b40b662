import fs from 'node:fs';
import { describe, expect, test } from 'vitest';
import { boundLocale } from '@/lib/server/bound';
import { formFields } from '@/lib/server/form-fields';

type Action = (...given: unknown[]) => Promise<unknown>;

const extranet = 'app/[locale]/(extranet)/extranet';
const admin = 'app/[locale]/(admin)/admin';
const evaluation = 'app/[locale]/(evaluation)/evaluation';
const doubted = { partnershipId: 3, slug: 'lyon-canton', doubt: 'SILENT' };
const judgement = '/evaluation/judge/assess?tie=lyon-canton';
const page = '/en/extranet/authorities/lyon/changes';
const key = { locale: 'en', family: 'tie', recordKey: 'lyon-canton' };
const removal = { locale: 'en', kind: 'source', id: 3, back: '/extranet/ties/lyon-canton/edit' };

/** What pages bind to each action besides the language. */
const actions: Record<string, Record<string, unknown[]>> = {
  [`${extranet}/authorities/[slug]/changes`]: {
    seeChange: [page],
    objectToChange: [page],
    settle: [page],
    revertChange: [page],
  },
  [`${extranet}/authorities/[slug]/members`]: {
    invite: ['en', ['lyon', 3]],
    remove: ['en', ['lyon', 3]],
    setRole: ['en', 'lyon'],
    withdraw: ['en', 'lyon'],
  },
  [`${extranet}/_forms`]: { saveStep: [key], chooseSides: [key], publish: [key], discard: [key] },
  [`${extranet}/_forms/remove-actions`]: { remove: [removal] },
  [`${extranet}/suggest`]: {
    sendSuggestion: ['en', { kind: 'authority', slug: 'lyon' }],
    confirmSuggestion: ['en', 'token'],
  },
  [`${extranet}/suggestions/[id]`]: { decide: ['en', 3] },
  [`${extranet}/claims/[id]`]: { approve: ['en', 3], refuse: ['en', 3], revoke: ['en', 3] },
  [`${extranet}/invitation/[token]`]: { sendLink: ['en', 'token'], accept: ['en', 'token'] },
  [`${extranet}/confirm/[slug]`]: { pressAnswer: [page] },
  [`${extranet}/round/[token]`]: { pressByLink: [page, 'token'], finishRound: [page, 'token'] },
  [`${admin}/mails`]: { resend: ['en', '?page=1'] },
  [`${admin}/themes`]: { rename: ['en', 'WATER'], mergeInto: ['en', 'WATER'] },
  [`${admin}/accounts/[id]`]: {
    giveRole: ['en', 'somebody', 'EVALUATOR'],
    nameCorrespondent: ['en', 'somebody'],
    takeRole: ['en', 'somebody'],
    close: ['en', 'somebody'],
    open: ['en', 'somebody'],
    revert: ['en', 'somebody'],
  },
  [`${evaluation}/doubt/ties/[slug]`]: {
    save: ['en', doubted],
    close: ['en', doubted],
    ask: ['en', doubted],
  },
  [`${evaluation}/judge/assess`]: {
    save: ['en', judgement, { partnershipId: 3, networkId: null, programme: null }],
    remove: ['en', judgement],
  },
  [`${evaluation}/judge/notes`]: {
    save: ['en', { noteId: 3, authorityId: null, partnershipId: null, projectId: null, networkId: null }],
    remove: ['en'],
  },
  [`${evaluation}/reports`]: {
    write: ['en', 'slug'],
    addFigure: ['en', 'ties', '?'],
    create: ['en'],
    publish: ['en'],
    remove: ['en'],
  },
  [`${evaluation}/views`]: {
    save: ['en', '/evaluation/tables', '?'],
    rename: ['en', 'slug', 3],
    renew: ['en'],
    followByMail: ['en'],
    followByFeed: ['en'],
    unfollow: ['en'],
    remove: ['en'],
  },
  [`${admin}/duplicates/compare`]: { merge: ['en', 'AUTHORITY', ['one', 'two']] },
};

/** Actions that nothing but the language is bound to, or whose link is told wrong by the page it leads to. */
const withoutRecord = [
  ...['', '/account', '/account/second-factor', '/account/backup-codes', '/claim', '/enter'],
  ...['/forgotten-password', '/new-password', '/second-factor', '/sign-in'],
].map((folder) => `${extranet}${folder}`);
const localeAlone = [...withoutRecord, `${admin}/merges`, `${admin}/successions`];

const wrong = [
  undefined,
  Number.NaN,
  -1,
  1.5,
  {},
  [],
  [[1]],
  ['a', 'b', 'c'],
  '',
  'a\n',
  '\ud800',
  'a\u0000b',
];
const fileOf = (folder: string) => (folder.endsWith('-actions') ? `${folder}.ts` : `${folder}/actions.ts`);
const form = new FormData();

describe('what is bound to an action', () => {
  for (const [folder, named] of Object.entries(actions))
    for (const [name, given] of Object.entries(named))
      test(`${name} of ${folder.split('/').slice(3).join('/')} answers anything else as an unknown record`, async () => {
        const module = (await import(/* @vite-ignore */ `@/${fileOf(folder)}`)) as Record<string, Action>;
        for (const [position, right] of given.entries())
          for (const each of right === 'en' ? [] : wrong) {
            const forged = given.with(position, each);
            const sent = module[name]?.(...forged, form, form);
            await expect(sent, JSON.stringify(forged)).rejects.toMatchObject({
              digest: expect.stringContaining('/fr/problem/404'),
            });
          }
      });

  test('nor is a part of it something else', async () => {
    const sent = async (folder: string, name: string, given: object) => {
      const module = (await import(/* @vite-ignore */ `@/${fileOf(folder)}`)) as Record<string, Action>;
      await expect(module[name]?.(given, form), JSON.stringify(given)).rejects.toMatchObject({
        digest: expect.stringContaining('/fr/problem/404'),
      });
    };
    for (const each of wrong) {
      for (const part of Object.keys(key))
        await sent(`${extranet}/_forms`, 'publish', { ...key, [part]: each });
      for (const part of Object.keys(removal))
        await sent(`${extranet}/_forms/remove-actions`, 'remove', { ...removal, [part]: each });
    }
  });

  test('every action is looked at', async () => {
    const files = fs
      .readdirSync('app', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('actions.ts'))
      .map((file) => `app/${file}`)
      .filter((file) => fs.readFileSync(file, 'utf8').includes('use server'));
    expect([...Object.keys(actions), ...localeAlone].map(fileOf).toSorted()).toEqual(files.toSorted());
    for (const [folder, named] of Object.entries(actions)) {
      const exported = Object.keys(await import(/* @vite-ignore */ `@/${fileOf(folder)}`));
      const rest = exported.filter((name) => !(name in named));
      expect(rest, folder).toEqual(folder.endsWith('/themes') ? ['add'] : []);
    }
  });

  test('another language than ours is the first of ours', () => {
    for (const each of [...wrong, 'de']) expect(boundLocale(each)).toBe('fr');
  });

  test('a form that is none is answered as an unknown record', () => {
    for (const each of [undefined, {}, 'form'])
      expect(() => formFields(each as unknown as FormData)).toThrow('NEXT_REDIRECT');
  });
});
