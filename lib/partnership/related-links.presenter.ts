import { type TextInLanguage, textIn } from '../i18n/localized-text';
import type { Reader } from '../i18n/reader';

/** A text with an address. */
export type LinkedText = TextInLanguage & { href: string };

/** Themes as links to the list of ties that have them. */
export function themeLinks(
  { locale }: Reader,
  themes: readonly { theme: { code: string; label: unknown } }[],
): LinkedText[] {
  return themes.map(({ theme }) => ({
    ...(textIn(locale, theme.label) ?? { text: theme.code, lang: null }),
    href: `/${locale}/partnerships?theme=${theme.code}`,
  }));
}

/** Networks as links, each with its kind. */
export function networkLinks(
  { locale, v }: Reader,
  networks: readonly { network: { slug: string; kind: string; name: unknown } }[],
): (LinkedText & { kind: string })[] {
  return networks.map(({ network }) => ({
    ...(textIn(locale, network.name) ?? { text: network.slug, lang: null }),
    kind: v(`networkKind.${network.kind}`),
    href: `/${locale}/networks/${network.slug}`,
  }));
}
