import { describe, expect, it } from 'vitest';
import { Prisma } from '@/lib/generated/prisma/client';
import { presentProject } from '@/lib/project/project-record.presenter';
import type { ProjectRecordRow } from '@/lib/project/project-record.repository';
import { readerFor } from '@/tests/factories/reader';
import { epoch, projectRow, tieLineRow } from '@/tests/factories/record-rows';

const row = (over: Partial<ProjectRecordRow> = {}): ProjectRecordRow => ({
  ...projectRow(),
  note: null,
  sdgs: [],
  coordinationTypes: [],
  budgetAmount: null,
  budgetCurrency: null,
  results: null,
  links: [],
  updatedAt: epoch,
  themes: [],
  fundings: [],
  participants: [],
  coordinations: [],
  partnership: { ...tieLineRow('versailles-gyeongju'), id: 1 },
  ...over,
});

const present = async (over: Partial<ProjectRecordRow>, locale: 'fr' | 'zh' = 'fr') =>
  presentProject(await readerFor(locale, 'project'), row(over), []);

describe('a project', () => {
  it('names its tie, its sort and its date', async () => {
    const project = await present({});
    expect([project.kind, project.activities, project.date, project.state]).toEqual([
      'projet de coopération',
      ['don'],
      'vers 2020',
      null,
    ]);
    expect(project.tie.slug).toBe('versailles-gyeongju');
  });

  it('gives amounts in their own currency, and nothing where none is known', async () => {
    const funding = {
      id: 1,
      funder: { fr: 'Ministère' },
      scheme: 'ANNUAL' as const,
      year: 2024,
      currency: 'EUR',
      amountAppliedFor: new Prisma.Decimal('15000.50'),
      amountGranted: null,
      citations: [],
    };
    const project = await present({
      budgetAmount: new Prisma.Decimal(30000),
      budgetCurrency: 'KRW',
      fundings: [funding],
    });
    expect(project.budget).toMatch(/^30.000\s₩$/u);
    expect(project.fundings[0]?.appliedFor).toMatch(/^15.000,50\s€$/u);
    expect(project.fundings[0]?.granted).toBeNull();
  });

  it('is shown in another language, marked, where the reader’s is missing', async () => {
    const { title } = await present({}, 'zh');
    expect(title).toEqual({ text: 'Masks sent', lang: 'en' });
  });
});
