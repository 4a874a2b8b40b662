import { z } from 'zod';
import type { Chart } from '../chart/chart';
import type { FilterProblem, PartnershipFilter } from '../filter/filter.schema';
import type { Locale } from '../i18n/locales';
import type { Namespace } from '../i18n/namespaces';
import type { Translate } from '../i18n/translate';
import type { DerivedStatus } from '../partnership/partnership.rules';

export type ExhibitCell = {
  /** As a spreadsheet takes it; null where nobody told, and where there is nothing to tell. */
  value: string | number | null;
  /** As it is read. */
  text: string;
  /** BCP 47 language of the text where it is not the reader's. */
  lang?: string | null;
  /** The list, the record or the source behind it: a path, or an address elsewhere. */
  href?: string | null;
  /** A status is shown with its symbol. */
  status?: DerivedStatus;
};

export type ExhibitTable = {
  caption: string;
  columns: { key: string; label: string; lang?: string | null; kind: 'text' | 'number' }[];
  /** The first cell of a row names it. */
  rows: { key: string; cells: ExhibitCell[]; isTotal?: true }[];
};

/** One answer of the evaluation: a table, the chart drawn from it, and what has to be known to read them. */
export type Exhibit = {
  kind: string;
  /** What it shows, in a sentence. */
  title: string;
  table: ExhibitTable;
  chart: Chart | null;
  /** How it was counted, what is unknown and how that was treated. */
  notes: string[];
  sources: { label: string; href: string | null }[];
};

/** What a maker of exhibits is given: for whom, under which filter, with which options of its own. */
export type ExhibitAsk<Options = Record<string, string>> = {
  locale: Locale;
  filter: PartnershipFilter;
  options: Options;
  /** Translators of the exhibit's own namespace, of `filters` and of `vocabulary`. */
  t: Translate;
  f: Translate;
  v: Translate;
  now: Date;
};

export type ExhibitDefinition<Options = never> = {
  /** Where its words are. */
  namespace: Namespace;
  /** Options that stand in the address beside the filters: every one a text, every one with a default. */
  options: z.ZodType<Options, Partial<Record<string, string>>> & { shape: object };
  /** What is wrong with options that the schema lets pass: codes that nothing carries. */
  check?(options: Options): Promise<FilterProblem[]>;
  make(ask: ExhibitAsk<Options>): Promise<Exhibit>;
};

export const exhibit = <Options>(definition: ExhibitDefinition<Options>) => definition;

/** No options of its own. */
export const noOptions = z.strictObject({});

/** A cell without a link. */
export const words = (text: string, lang?: string | null): ExhibitCell => ({ value: text, text, lang });

/** The options as they stand in an address: what is usual is left out. */
export function shortOptions(
  definition: ExhibitDefinition,
  options: Record<string, string>,
): Record<string, string> {
  const usual = definition.options.parse({}) as Record<string, string>;
  return Object.fromEntries(
    Object.entries(options).filter(([name, value]) => value !== '' && value !== usual[name]),
  );
}
