import { describe, expect, it } from 'vitest';
import { saveViewAddress, viewOfAddress } from '@/lib/view/view-pages';

describe('the pages of which views are kept', () => {
  it('are known by an address that somebody copied, whole or not', () => {
    const view = { path: '/partnerships', query: 'region=FR-OCC' };
    for (const address of [
      '/fr/partnerships?region=FR-OCC',
      'https://atlas.example.fr/ko/partnerships?region=FR-OCC#x',
    ])
      expect(viewOfAddress(address)).toEqual(view);
    for (const address of ['', 'https://[', '/fr/admin', '/fr/partnerships/albi-lijiang', '/fr/constructor'])
      expect(viewOfAddress(address)).toBeNull();
  });

  it('lead to the page that keeps them', () => {
    expect(saveViewAddress('/zh/evaluation/money', 'pair=FR-CN')).toBe(
      '/zh/evaluation/views/new?path=%2Fevaluation%2Fmoney&query=pair%3DFR-CN',
    );
    expect(saveViewAddress('/zh/evaluation/reports/figures/ties', '')).toBeNull();
  });
});
