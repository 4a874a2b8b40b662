import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { rights, standings } from '@/tests/factories/rights';
import { hasAccounts } from '../support/people';
import { expectAllowed, expectRefused } from '../support/press';
import { privatePages, type Readers } from '../support/private-pages';
import { isLink } from '../support/probes/probe';
import { type PersonStanding, theWorld } from '../support/standings';

test.skip(!hasAccounts, 'needs a database of its own');
/** A link opens a page of its own and gives no right to any other: whoever holds one is the public elsewhere. */
const people = standings.filter((standing) => !isLink(standing)) as (PersonStanding | 'public')[];

const mayRead = (readers: Readers, standing: PersonStanding | 'public') => {
  if (typeof readers === 'function') return readers(standing);
  if (readers === 'anybody') return true;
  return readers === 'whoever is signed in' ? standing !== 'public' : rights[readers][standing] === 'yes';
};

/** Groups of pages for one person, and folders of theirs that hold one. */
function foldersWithPages(): string[] {
  const app = path.resolve('app/[locale]');
  const groups = fs.readdirSync(app).filter((name) => /^\((?!public\))/.test(name));
  return groups.flatMap((group) =>
    fs
      .readdirSync(path.join(app, group), { recursive: true, encoding: 'utf8' })
      .filter((file) => /(^|\/)(page\.tsx|route\.ts)$/.test(file))
      .map((file) => path.dirname(file)),
  );
}

test.describe('pages for one person, opened by everybody @desktop', () => {
  for (const [folder, { path: pathOf, readers, unread, kept }] of Object.entries(privatePages))
    test(folder, async ({ baseURL }) => {
      const world = await theWorld(baseURL ?? '');
      const asked = await pathOf(world);
      for (const standing of people) {
        const answer = await world.visitors[standing].get(asked);
        const who = `${standing} at ${answer.path}`;
        if (unread) {
          expect(answer.status, who).toBe(405);
          continue;
        }
        expect(answer.headers.get('cache-control'), who).toMatch(kept ? /private/ : /no-store/);
        if (!mayRead(readers, standing)) expectRefused(answer, standing);
        else {
          expectAllowed(answer, standing);
          if (readers !== 'anybody') expect(answer.path, standing).toBe(asked);
        }
      }
    });

  test('has a line for each page', () => {
    expect(Object.keys(privatePages).toSorted()).toEqual(foldersWithPages().toSorted());
  });
});
