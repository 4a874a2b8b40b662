import { expect, test } from '@playwright/test';
import { standings } from '@/tests/factories/rights';
import { comesThere, fails, may, succeeds } from '../support/attempts';
import { hasAccounts } from '../support/people';
import { probes } from '../support/probes/probes';
import { theWorld } from '../support/standings';

test.skip(!hasAccounts, 'needs a database of its own');
test.describe('every mutation, for everybody, over HTTP @desktop', () => {
  for (const [key, probe] of Object.entries(probes))
    test(key, async ({ baseURL }) => {
      const world = await theWorld(baseURL ?? '');
      for (const standing of standings.filter((each) => comesThere(probe, each)))
        await test.step(standing, () =>
          may(world, key, standing) ? succeeds(world, probe, standing) : fails(world, probe, standing),
        );
    });

  test('has a probe', async ({ baseURL }) => {
    const { permissions } = await theWorld(baseURL ?? '');
    expect(Object.keys(probes).toSorted()).toEqual(Object.keys(permissions).toSorted());
  });
});
