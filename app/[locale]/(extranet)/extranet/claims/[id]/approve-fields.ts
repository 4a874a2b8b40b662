import type { DeskField } from '@/components/desk/desk-field';
import { type ClaimRow, territoriesOf } from '@/lib/claim/claim.repository';
import { findPlaces } from '@/lib/gazetteer/gazetteer.service';
import { AuthorityKind } from '@/lib/generated/prisma/enums';
import type { Locale } from '@/lib/i18n/locales';
import { nameIn } from '@/lib/i18n/names';
import type { Translate } from '@/lib/i18n/translate';

/** Whether the request says by itself which authority of the atlas, or which place with a position, it is for. */
export const isPlain = ({ authority, place }: ClaimRow) =>
  authority !== null || (place !== null && place.latitude !== null);

type Words = { locale: Locale; t: Translate; v: Translate };

/** What an approval asks; more where it is not known yet which authority it is. @param q words to find it by */
export async function approveFields(words: Words, row: ClaimRow, q: string): Promise<DeskField[]> {
  const { t } = words;
  const roles = ['', 'EDITOR', 'MANAGER'].map((value) => ({
    value,
    label: t(`decide.role${value || 'Auto'}`),
  }));
  return [
    ...(isPlain(row) ? [] : await whichFields(words, row, q)),
    { name: 'role', label: t('decide.role'), kind: 'radios', value: '', options: roles },
    { name: 'reason', label: t('decide.note'), kind: 'text' },
  ];
}

async function whichFields({ locale, t, v }: Words, row: ClaimRow, q: string): Promise<DeskField[]> {
  const country = row.place?.country ?? row.missingCountry ?? '';
  const [{ places }, territories] = await Promise.all([
    findPlaces({ q, locale, country, limit: 8 }),
    territoriesOf(country),
  ]);
  const hint = t('decide.onlyNew');
  const kinds = Object.values(AuthorityKind);
  return [
    {
      name: 'as',
      label: t('decide.which'),
      kind: 'radios',
      options: [
        ...places.map(({ value, name, kind, path }) => ({
          value,
          label: name.text,
          hint: [v(`kind.${kind}`), ...path.map(({ text }) => text)].join(' · '),
        })),
        { value: 'new', label: t('decide.makeNew') },
      ],
    },
    {
      name: 'kind',
      label: t('decide.kind'),
      kind: 'select',
      hint,
      options: kinds.map((value) => ({ value, label: v(`kind.${value}`) })),
    },
    {
      name: 'territory',
      label: t('decide.territory'),
      kind: 'select',
      hint,
      options: territories.map((territory) => ({
        value: territory.code,
        label: nameIn(locale, territory).text,
      })),
    },
    { name: 'latitude', label: t('decide.latitude'), hint },
    { name: 'longitude', label: t('decide.longitude'), hint },
  ];
}
