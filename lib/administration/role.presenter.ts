import type { Locale } from '../i18n/locales';
import { countryName, nameIn } from '../i18n/names';
import type { Translate } from '../i18n/translate';
import type { RoleRow } from './accounts.repository';

type Role = Pick<RoleRow, 'role' | 'office' | 'officeName' | 'country' | 'territory'>;

/** "correspondent (Préfecture du Tarn, Tarn)": a role with its office and its scope. @param t of `admin` */
export function roleText(
  locale: Locale,
  t: Translate,
  { role, office, officeName, country, territory }: Role,
): string {
  const own = t(`role.${role}`);
  const place = country ? countryName(locale, country) : territory && nameIn(locale, territory).text;
  const scope = [officeName || (office && t(`office.${office}`)), place].filter((part) => part);
  return scope.length > 0 ? t('role.of', { role: own, scope: scope.join(', ') }) : own;
}
