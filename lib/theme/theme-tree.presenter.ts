import type { Locale } from '../i18n/locales';
import { type TextInLanguage, textIn } from '../i18n/localized-text';
import type { ThemeUseRow } from './theme.repository';

export type ThemeNode = {
  code: string;
  label: TextInLanguage;
  ties: number;
  projects: number;
  children: ThemeNode[];
};

/** The themes of the first level, each with those below it. */
export function themeTreeWithUse(locale: Locale, rows: readonly ThemeUseRow[]): ThemeNode[] {
  const below = (parentId: number | null): ThemeNode[] =>
    rows
      .filter((row) => row.parentId === parentId)
      .map(({ id, code, label, _count }) => ({
        code,
        label: textIn(locale, label) ?? { text: code, lang: null },
        ties: _count.partnerships,
        projects: _count.projects,
        children: below(id),
      }));
  return below(null);
}

/** Every theme in one row, those of the second level set in, for choosing one. */
export function themeOptions(nodes: readonly ThemeNode[]): { value: string; label: string }[] {
  const line = ({ code, label }: ThemeNode, mark = '') => ({
    value: code,
    label: `${mark}${label.text} (${code})`,
  });
  return nodes.flatMap((node) => [line(node), ...node.children.map((child) => line(child, '– '))]);
}
