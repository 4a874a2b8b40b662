import { describe, expect, it } from 'vitest';
import { crossTableExhibit } from '@/lib/evaluation/cross-table.exhibit';
import { crossTableOptions, keysIn, keyToText, orderOf } from '@/lib/evaluation/cross-table.options';
import { type ExhibitDefinition, shortOptions } from '@/lib/evaluation/exhibit';

const usual = crossTableOptions.parse({});

describe('the layout of a cross-table in an address', () => {
  it('is refused where both dimensions are one, or a value is none', () => {
    expect(crossTableOptions.safeParse({ rows: 'status', columns: 'status' }).success).toBe(false);
    expect(crossTableOptions.safeParse({ columns: 'region' }).success).toBe(false);
    for (const wrong of [
      { rows: 'town' },
      { measure: 'people' },
      { order: '-:<b>' },
      { pin: 'FR-OCC,<script>' },
      { open: Array.from({ length: 30 }, () => 'FR-OCC').join(',') },
      { within: 'France' },
      { other: '1' },
    ])
      expect(crossTableOptions.safeParse(wrong).success, JSON.stringify(wrong)).toBe(false);
  });

  it('tells orders by name, by total and by a column, what nobody told among them', () => {
    expect(orderOf({ ...usual, order: 'name' })).toEqual({ by: 'given' });
    expect(orderOf(usual)).toEqual({ by: 'total', down: true });
    expect(orderOf({ ...usual, order: 'total' })).toEqual({ by: 'total', down: false });
    expect(orderOf({ ...usual, order: '-:DORMANT' })).toEqual({
      by: 'column',
      column: 'DORMANT',
      down: true,
    });
    expect(orderOf({ ...usual, order: ':?' })).toEqual({ by: 'column', column: null, down: false });
  });

  it('keeps keys, what nobody told as a question mark', () => {
    expect(keysIn('FR-OCC,?,')).toEqual(['FR-OCC', null]);
    expect(keysIn('FR-OCC,?').map(keyToText)).toEqual(['FR-OCC', '?']);
  });

  it('is as short as it can be', () => {
    const definition = crossTableExhibit as unknown as ExhibitDefinition;
    expect(shortOptions(definition, { ...usual })).toEqual({});
    expect(shortOptions(definition, { ...usual, share: 'row', pin: '' })).toEqual({ share: 'row' });
  });
});
