import { createTranslator } from 'next-intl';
import { describe, expect, it } from 'vitest';
import { loadMessages } from '@/lib/i18n/messages';
import type { Translate } from '@/lib/i18n/translate';
import { fieldOrigin, type OriginReader } from '@/lib/record/field-origin.presenter';
import type { OriginRevision } from '@/lib/record/field-origin.repository';
import { citationRow, sourceRow } from '@/tests/factories/record-rows';

const messages = await loadMessages('fr');
const t = createTranslator({ locale: 'fr', messages, namespace: 'forms' }) as unknown as Translate;
const reader: OriginReader = { locale: 'fr', t, namesShown: true };

const revision = (over: Partial<OriginRevision> = {}): OriginRevision => ({
  after: { signed: '1987' },
  at: new Date('2026-11-22T23:30:00Z'),
  capacity: 'EDITOR',
  sourceNote: null,
  actor: { name: 'Camille Martin' },
  onBehalfOf: { country: 'FR', nameNative: 'Albi', nameFr: 'Albi', nameEn: null, nameZh: null, nameKo: null },
  ...over,
});

describe('where a field’s value comes from', () => {
  it('is whoever set it last, for whom, in which capacity, on the day of Paris', () => {
    const older = revision({ at: new Date('2025-01-01T12:00:00Z'), capacity: 'CORRESPONDENT' });
    expect(fieldOrigin(reader, 'signed', true, [revision(), older], [citationRow()])).toBe(
      'Saisi par Camille Martin, Albi, rédaction, le 23 novembre 2026.',
    );
  });

  it('leaves the name out for those who may not see it, and for the erased', () => {
    const told = 'Saisi par Albi, rédaction, le 23 novembre 2026.';
    expect(fieldOrigin({ ...reader, namesShown: false }, 'signed', true, [revision()], [])).toBe(told);
    expect(fieldOrigin(reader, 'signed', true, [revision({ actor: null })], [])).toBe(told);
  });

  it('names the source that whoever changed it gave', () => {
    const told = fieldOrigin(reader, 'signed', true, [revision({ sourceNote: 'Délibération' })], []);
    expect(told).toContain('Source\u00a0: Délibération');
  });

  it('is the sources of the field, else those of the record, where nobody changed it', () => {
    const own = citationRow({ field: 'signed', source: sourceRow({ label: { fr: 'Sénat, 2025' } }) });
    const list = [citationRow(), own];
    expect(fieldOrigin(reader, 'signed', true, [revision({ after: { place: null } })], list)).toBe(
      'D’après\u00a0: Sénat, 2025',
    );
    expect(fieldOrigin(reader, 'term', true, [], list)).toBe('D’après\u00a0: KEY, 2025');
  });

  it('is not told where nothing is said, unless somebody took it away', () => {
    expect(fieldOrigin(reader, 'term', false, [], [citationRow()])).toBeNull();
    expect(fieldOrigin(reader, 'signed', false, [revision({ after: { signed: null } })], [])).toContain(
      'Saisi par',
    );
  });
});
