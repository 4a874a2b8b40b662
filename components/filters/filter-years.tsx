import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/lib/i18n/locales';
import { FoldedFields } from './filter-group';

export type FilterYearsProps = { locale: Locale; from: string; to: string; undated: '' | 'true' | 'false' };

const field = 'min-h-11 w-full rounded-md border border-field bg-sheet px-2 text-sm lg:min-h-9';

/** The years that a signature may fall in, and what becomes of ties without a date. */
export async function FilterYears({ locale, from, to, undated }: FilterYearsProps) {
  const t = await getTranslations({ locale, namespace: 'filters' });
  const active = [from, to, undated].filter((value) => value !== '').length;
  return (
    <FoldedFields id="filter-group-years" title={t('years.title')} open={active > 0} chosen={active}>
      <fieldset className="grid grid-cols-2 gap-2" aria-describedby="filter-years-help">
        <legend className="sr-only">{t('years.title')}</legend>
        <YearField name="from" label={t('years.from')} value={from} />
        <YearField name="to" label={t('years.to')} value={to} />
      </fieldset>
      <p id="filter-years-help" className="mt-1 text-ink-2 text-xs">
        {t('years.help')}
      </p>
      <label className="mt-2 block text-sm" htmlFor="filter-undated">
        {t('undated.label')}
      </label>
      <select id="filter-undated" name="undated" defaultValue={undated} className={field}>
        <option value="">{t('undated.any')}</option>
        <option value="true">{t('undated.true')}</option>
        <option value="false">{t('undated.false')}</option>
      </select>
    </FoldedFields>
  );
}

function YearField({ name, label, value }: { name: string; label: string; value: string }) {
  return (
    <label className="block text-sm" htmlFor={`filter-${name}`}>
      {label}
      <input
        id={`filter-${name}`}
        name={name}
        defaultValue={value}
        inputMode="numeric"
        pattern="\d{4}"
        maxLength={4}
        autoComplete="off"
        className={field}
      />
    </label>
  );
}
