import { getTranslations } from 'next-intl/server';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/controls';
import { TextInput } from '@/components/ui/field';
import { measures } from '@/lib/evaluation/measure.sql';
import { filterToQuery, type PartnershipFilter } from '@/lib/filter/filter.schema';
import { filterContext } from '@/lib/filter/filter.service';
import { pairLabel } from '@/lib/filter/filter-labels';
import type { Locale } from '@/lib/i18n/locales';
import { nameIn } from '@/lib/i18n/names';
import { tabulated } from '@/lib/statistics/statistics.schema';

type Props = { locale: Locale; filter: PartnershipFilter; options: Record<string, string> };

/** What the two sides of a comparison are, field by field. */
export async function CompareForm({ locale, filter, options }: Props) {
  const [t, { everything, names }] = await Promise.all([
    getTranslations({ locale, namespace: 'evaluation' }),
    filterContext(filter),
  ]);
  const any = { value: '-', label: t('compare.any') };
  const pairs = [
    any,
    ...everything.pair.map(({ code }) => ({ value: code, label: pairLabel(locale, code) })),
  ];
  const regions = [
    any,
    ...names.territories
      .filter(({ level }) => level === 1)
      .map((territory) => ({ value: territory.code, label: nameIn(locale, territory).text }))
      .toSorted((one, other) => one.label.localeCompare(other.label, locale)),
  ];
  const kept = [...filterToQuery({ ...filter, page: 1 })];
  const select = (
    name: string,
    label: string,
    value: string,
    choices: { value: string; label: string }[],
  ) => (
    <div>
      <label htmlFor={`compare-${name}`} className="font-medium text-sm">
        {label}
      </label>
      <Select key={value} id={`compare-${name}`} name={name} defaultValue={value} className="mt-1">
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </Select>
    </div>
  );
  return (
    <form action={`/${locale}/evaluation/compare`} method="get" className="no-print mb-8">
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="grid gap-6 md:grid-cols-2">
        {(['a', 'b'] as const).map((side) => {
          const own = new URLSearchParams(options[side]);
          return (
            <fieldset key={side} className="rounded-md border border-hairline bg-sheet p-4">
              <legend className="px-1 font-semibold">{t(`compare.${side}`)}</legend>
              <div className="grid gap-3">
                {select(`${side}.pair`, t('compare.pair'), own.get('pair') ?? '-', pairs)}
                {select(`${side}.region`, t('compare.region'), own.get('region') ?? '-', regions)}
                <div>
                  <label htmlFor={`compare-${side}-day`} className="font-medium text-sm">
                    {t('compare.asOf')}
                  </label>
                  <TextInput
                    id={`compare-${side}-day`}
                    name={`${side}.asOf`}
                    defaultValue={own.get('asOf') ?? ''}
                    className="mt-1"
                  />
                </div>
              </div>
            </fieldset>
          );
        })}
      </div>
      <div className="mt-4 flex flex-wrap items-end gap-4">
        {select(
          'by',
          t('comparison.by'),
          options.by ?? 'status',
          tabulated.map((value) => ({ value, label: t(`dimension.${value}`) })),
        )}
        {select(
          'measure',
          t('tables.measure'),
          options.measure ?? 'ties',
          measures.map((value) => ({ value, label: t(`measure.${value}`) })),
        )}
        <Button type="submit" look="main">
          {t('compare.submit')}
        </Button>
      </div>
    </form>
  );
}
