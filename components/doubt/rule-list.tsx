import { AtlasLink } from '@/components/ui/link';
import { type Locale, languageTags } from '@/lib/i18n/locales';
import type { Translate } from '@/lib/i18n/translate';
import type { Need } from '@/lib/quality/rule';

export type RuleListProps = {
  rules: readonly { code: string; needs: readonly Need[]; href: string }[];
  locale: Locale;
  /** Translator of the namespace `doubt`. */
  t: Translate;
};

/** The rules of data quality: what each says, why, and what it looks at. */
export function RuleList({ rules, locale, t }: RuleListProps) {
  const list = new Intl.ListFormat(languageTags[locale]);
  return (
    <ul className="columns-1 gap-10 xl:columns-2">
      {rules.map(({ code, needs, href }) => (
        <li key={code} className="mb-5 break-inside-avoid">
          <h3 className="font-sans font-semibold text-base">
            <AtlasLink href={href}>{t(`rule.${code}.title`)}</AtlasLink>
          </h3>
          <p className="max-w-measure text-sm">{t(`rule.${code}.why`)}</p>
          <p className="text-ink-2 text-sm">
            {t('quality.looksAt', { needs: list.format(needs.map((need) => t(`need.${need}`))) })}
          </p>
        </li>
      ))}
    </ul>
  );
}
