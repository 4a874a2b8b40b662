import type { DerivedStatus } from '@/lib/partnership/partnership.rules';

/** The twelve ties between Occitanie and China by status, as the record has them at the opening. */
export const occitanieChinaTies: Partial<Record<DerivedStatus, string[]>> = {
  ACTIVE: [
    'montpellier-chengdu',
    'lozere-guizhou',
    'clamouse-furong',
    'albi-lijiang',
    'gaillac-zigong',
    'auch-huangdao',
  ],
  DORMANT: ['toulouse-chongqing', 'occitanie-sichuan'],
  SUSPENDED: ['causses-cevennes-libo'],
  NOT_REPORTED: ['gers-chongqing', 'herault-quanzhou', 'mende-guizhou'],
};

export const sorted = (texts: Iterable<string>) => [...texts].toSorted();

export const allOccitanieChina = sorted(Object.values(occitanieChinaTies).flat());
