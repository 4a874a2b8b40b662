import { describe, expect, it } from 'vitest';
import { exhibits } from '@/lib/evaluation/exhibits';
import { locales } from '@/lib/i18n/locales';
import { reportWords } from '@/lib/report/report-words';
import { viewPages } from '@/lib/view/view-pages';

describe('the words of reports and views', () => {
  it.each(locales)('name every figure and every page in %s', (locale) => {
    const { t } = reportWords(locale);
    const missing = (key: string) => t(key) === `report.${key}` || t(key) === key;
    expect(Object.keys(exhibits).filter((kind) => missing(`kind.${kind}`))).toEqual([]);
    const keys = Object.keys(viewPages).map((path) => `page.${path.slice(1).replaceAll('/', '-')}`);
    expect(keys.filter(missing)).toEqual([]);
  });

  it('keep of pages only figures that there are', () => {
    const named = Object.values(viewPages).flatMap(({ kinds }) => kinds);
    expect(named.filter((kind) => !Object.hasOwn(exhibits, kind))).toEqual([]);
  });
});
