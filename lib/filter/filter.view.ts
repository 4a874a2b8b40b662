import type { ListParameter } from './filter.schema';

/** A choice of a filter, with how many ties it would leave under the other filters. */
export type FilterOption = {
  value: string;
  label: string;
  /** BCP 47 language of the label where it is not the reader's. */
  lang: string | null;
  count: number;
  checked: boolean;
  children: FilterOption[];
};

/** Choices under a heading of their own: the regions of one country. */
export type FilterSection = { title: string | null; options: FilterOption[] };

export type FilterGroup = {
  name: ListParameter;
  title: string;
  sections: FilterSection[];
  /** How many of its choices are made. */
  chosen: number;
};

/** One value of one active filter, as words, with the address that does without it. */
export type FilterChip = {
  key: string;
  name: string;
  value: string;
  lang: string | null;
  removeHref: string;
};

/** An address that would find something, and what it leaves out. */
export type FilterLoosening = { key: string; name: string; value: string; count: number; href: string };

export type FilterView = {
  /** Path of the page, with its language. */
  action: string;
  /** The query that the page shows, in its shortest form. */
  query: string;
  total: number;
  groups: FilterGroup[];
  words: string;
  from: string;
  to: string;
  undated: '' | 'true' | 'false';
  /** Active filters that have no field: kept when the form is sent. */
  kept: { name: string; value: string }[];
  chips: FilterChip[];
  clearHref: string;
  /** Ties that fell out of the years because they have no date, and where they are; null where there are none. */
  leftOut: { count: number; href: string } | null;
};
