import type { Standing } from '@/tests/factories/rights';
import type { HtmlForm } from '../html-form';
import type { World } from '../standings';
import type { Values } from '../visitor';

/** Where a form stands and what a person would do with it. */
export type Attempt = {
  path: string;
  /** Which of the page's forms. */
  find(form: HtmlForm): boolean;
  values: Values;
  /** The form only shows what would change: what to send with the second, which changes it. */
  publish?: Values;
};

/** How one mutation is reached by a page, without scripts. */
export type Probe = {
  /** The table in which the change itself appears. */
  trace: string;
  /** Makes ready what is acted on, new each time. */
  prepare(world: World, standing: Standing): Promise<Attempt>;
  /** Reached by the link of a reminder as well; others are reached by somebody signed in, or by anybody. */
  byLink?: 'too' | 'alone';
};

export const has =
  (...names: string[]) =>
  (form: HtmlForm) =>
    names.every((name) => form.names.includes(name));

/** A form about one thing: a hidden field holds its id. */
export const hasValue = (name: string, id: number) => (form: HtmlForm) =>
  form.fields.some(([field, value]) => field === name && value === String(id));

export const says = (words: string) => (form: HtmlForm) => form.text.includes(words);

export const isLink = (standing: Standing): standing is 'own link' | 'foreign link' =>
  standing.endsWith('link');
