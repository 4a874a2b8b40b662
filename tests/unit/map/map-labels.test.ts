import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { counted, mapLabels } from '@/components/map/map-labels';
import { notesOf, territoryNote } from '@/components/map/notes';
import { indexData, inHand } from '@/components/map/scene/in-hand';
import { tiesByPlace } from '@/components/map/scene/scene';
import { locales } from '@/lib/i18n/locales';
import { mapData } from '../../factories/map-data';

/** A translator over a file of messages, strict about what it holds. */
function translator(locale: string, namespace: string) {
  const messages = JSON.parse(readFileSync(`lib/i18n/messages/${locale}/${namespace}.json`, 'utf8'));
  const read = (key: string): string => {
    const found = key.split('.').reduce((part, name) => part?.[name], messages);
    if (typeof found !== 'string') throw new Error(`${locale}: no ${namespace}.${key}`);
    return found;
  };
  return Object.assign(read, { raw: read });
}
const labelsIn = (locale: string) => mapLabels(translator(locale, 'map'), translator(locale, 'vocabulary'));

const data = mapData();
const ties = tiesByPlace(data);
const index = indexData(data, ties);
const nothing = { tie: null, place: null, hoverTie: null, hoverPlace: null, hoverCluster: [] };

describe.each(locales)('the strings of the map in %s', (locale) => {
  const labels = labelsIn(locale);

  it('are all there, with their placeholders', () => {
    for (const text of [labels.sheet, labels.zoomIn, labels.zoomOut, labels.reset])
      expect(text).toContain('{place}');
    for (const forms of [labels.ties, labels.places, labels.more]) {
      expect(forms.one).toContain('{n}');
      expect(forms.other).toContain('{n}');
    }
  });

  it('count', () => {
    expect(counted(locale, labels.ties, 12)).toContain('12');
    expect(counted(locale, labels.ties, 12)).not.toContain('{');
  });
});

describe('what is said beside the places in hand', () => {
  const labels = labelsIn('fr');
  const say = (selection: Partial<typeof nothing>) =>
    notesOf(inHand(data, index, { ...nothing, ...selection }), labels, 'fr');

  it('is the place with its number of ties, then each partner with its status in words', () => {
    const [lead, ...partners] = say({ hoverPlace: 'montpellier' } as never);
    expect(lead?.leads).toBe(true);
    expect(lead?.lines[0]?.text).toContain('2');
    expect(partners.map(({ name }) => name)).toEqual(['chengdu', 'gyeongju']);
    expect(partners.map(({ lines }) => lines[0]?.status)).toEqual(['ACTIVE', 'DORMANT']);
    expect(partners[0]?.lines[0]?.text).toContain(labels.status.ACTIVE);
  });

  it('says that a tie rests on one compilation', () => {
    expect(say({ tie: 'herault-quanzhou' } as never)[0]?.lines[0]?.text).toContain(labels.compilationOnly);
  });

  it('is the number of places and ties of a cluster, and of ties of a territory', () => {
    const [cluster] = say({ hoverCluster: ['montpellier', 'herault'] } as never);
    expect(cluster?.name).toContain('2');
    expect(cluster?.lines[0]?.text).toContain('3');
    expect(territoryNote(data, 'FR-OCC', labels, 'fr')[0]?.lines[0]?.text).toContain('3');
    expect(territoryNote(data, 'FR-IDF', labels, 'fr')).toEqual([]);
  });
});
