import { describe, expect, it } from 'vitest';
import { parseMapQuery } from '@/lib/map/map-query.schema';

const read = (query: string) => parseMapQuery(new URLSearchParams(query));

describe('what is asked of the data of the map', () => {
  it.each([
    ['status=ACTIVE', { kind: 'all' }],
    ['across=CN', { kind: 'across', country: 'CN' }],
    ['tie=albi-lijiang', { kind: 'held', tie: 'albi-lijiang', place: null }],
    ['place=albi', { kind: 'held', tie: null, place: 'albi' }],
    ['zoom=2.5&box=0,1,4,3', { kind: 'view', half: 2.5, box: [0, 1, 4, 3] }],
    ['zoom=3&box=6,1,9,3', { kind: 'view', half: 3, box: [6, 1, 9, 3] }],
    ['cluster=7&zoom=3&of=2026-11-21.4', { kind: 'cluster', half: 3, cluster: 7, version: '2026-11-21.4' }],
  ])('is read from %s', (query, asked) => {
    expect(read(query)).toEqual({ asked, problems: [] });
  });

  it.each([
    ['zoom=2.5', 'box'],
    ['box=0,0,1,1', 'zoom'],
    ['zoom=2.25&box=0,0,1,1', 'zoom'],
    ['zoom=12&box=0,0,1,1', 'zoom'],
    ['zoom=2&box=0,0,5,1', 'box'],
    ['zoom=2&box=4,0,5,1', 'box'],
    ['zoom=2&box=2,0,2,1', 'box'],
    ['zoom=11&box=0,0,900,900', 'box'],
    ['across=China', 'across'],
    ['tie=../albi', 'tie'],
    ['place=albi&tie=albi-lijiang', 'place'],
    ['across=CN&zoom=3', 'zoom'],
    ['tie=a&tie=b', 'tie'],
    ['of=1', 'cluster'],
  ])('is refused in %s', (query, parameter) => {
    const { asked, problems } = read(query);
    expect(asked).toBeNull();
    expect(problems.map((problem) => problem.parameter)).toContain(parameter);
  });
});
