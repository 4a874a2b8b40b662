import { describe, expect, it } from 'vitest';
import { presentNetwork } from '@/lib/network/network-record.presenter';
import type { NetworkRecordRow } from '@/lib/network/network-record.repository';
import { readerFor } from '@/tests/factories/reader';
import { citationRow, epoch, gyeongju, partyAuthority, tieLineRow } from '@/tests/factories/record-rows';

const row = (over: Partial<NetworkRecordRow> = {}): NetworkRecordRow => ({
  slug: 'group',
  kind: 'GROUP_OF_AUTHORITIES',
  name: { fr: 'Groupe' },
  description: null,
  country: null,
  updatedAt: epoch,
  citations: [citationRow()],
  partnerships: [{ partnership: tieLineRow('versailles-gyeongju') }],
  authorities: [
    { authority: partyAuthority() },
    { authority: gyeongju() },
    { authority: partyAuthority({ slug: 'albi', nameFr: 'Albi' }) },
  ],
  coordinations: [],
  ...over,
});

describe('a network', () => {
  it('lists its members by country, in the order of the reader’s alphabet', async () => {
    const network = presentNetwork(await readerFor('fr', 'network'), row());
    expect(
      network.groups.map(({ country, members }) => [country, members.map(({ name }) => name.text)]),
    ).toEqual([
      ['France', ['Albi', 'Versailles']],
      ['Corée du Sud', ['Gyeongju']],
    ]);
    expect(network.ties.map(({ slug }) => slug)).toEqual(['versailles-gyeongju']);
  });

  it('names the country it is concerned with, where it is concerned with one', async () => {
    const reader = await readerFor('fr', 'network');
    expect(presentNetwork(reader, row({ country: 'CN' })).country).toEqual({
      text: 'Chine',
      href: '/fr/countries/CN',
    });
    expect(presentNetwork(reader, row()).country).toBeNull();
  });
});
