import { statusStyles } from '@/lib/map/status-style';
import { type DerivedStatus, derivedStatuses } from '@/lib/partnership/partnership.rules';

/** The colours and type of the page, as a canvas takes them. */
export type MapTheme = {
  paper: string;
  sheet: string;
  water: string;
  ink: string;
  secondInk: string;
  hairline: string;
  accent: string;
  /** From few ties to many. */
  shades: [string, string, string];
  status: Record<DerivedStatus, string>;
  sans: string;
  serif: string;
};

/** Reads the custom properties in force at an element; canvas knows none itself. */
export function readTheme(element: Element): MapTheme {
  const style = getComputedStyle(element);
  const token = (name: string) => style.getPropertyValue(name).trim();
  const status = {} as Record<DerivedStatus, string>;
  for (const each of derivedStatuses)
    status[each] = token(statusStyles[each].token) || statusStyles[each].light;
  return {
    paper: token('--color-paper'),
    sheet: token('--color-sheet'),
    water: token('--color-water'),
    ink: token('--color-ink'),
    secondInk: token('--color-ink-2'),
    hairline: token('--color-hairline'),
    accent: token('--color-accent'),
    shades: [token('--color-shade-1'), token('--color-shade-2'), token('--color-shade-3')],
    status,
    sans: style.fontFamily || 'sans-serif',
    serif: token('--map-serif') || 'serif',
  };
}

/** Calls back whenever the page turns light or dark: by the reader's choice, the system's, or for print. */
export function onThemeChange(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'class'] });
  const queries = ['(prefers-color-scheme: dark)', 'print'].map((query) => matchMedia(query));
  for (const query of queries) query.addEventListener('change', changed);
  // What was written before a font came is written again.
  const fontsCame = (event: FontFaceSetLoadEvent) => event.fontfaces.length > 0 && changed();
  document.fonts.addEventListener('loadingdone', fontsCame);
  return () => {
    observer.disconnect();
    document.fonts.removeEventListener('loadingdone', fontsCame);
    for (const query of queries) query.removeEventListener('change', changed);
  };
}
