/** What a form asks, as data: the same list is drawn, read, compared and told in words. */

type Asked = {
  /** Name of the field in the record, and of its input. */
  name: string;
  /** Key of its words in the namespace `forms`, where it is not `field.<group>.<name>`. */
  words?: string;
  required?: boolean;
  /** A part of a row has a label alone. */
  bare?: boolean;
};

type Options = {
  /** Codes; `themes` and `languages` are filled in when the form is opened. */
  options: readonly string[] | 'themes' | 'currencies';
  /** Key of the options' words in `vocabulary`, or in `forms` where it begins with "forms:". */
  vocabulary: string;
};

export type Field = Asked &
  (
    | { type: 'line' | 'email' | 'link' | 'phone' | 'number' | 'amount' | 'tick' }
    | { type: 'lines' }
    /** Goes along unseen: what was chosen on a step before. */
    | { type: 'hidden' }
    | { type: 'texts'; long?: boolean }
    | { type: 'date'; span?: boolean; open?: boolean }
    | ({ type: 'choice'; none?: boolean } & Options)
    | ({ type: 'choices'; numeric?: boolean } & Options)
    | { type: 'rows'; fields: readonly Field[] }
  );

export type Section = {
  /** Key of its words in the namespace `forms`. */
  key: string;
  /** Tells it from another with the same words in one form. */
  id?: string;
  fields: readonly Field[];
  /** What the words of the section name. */
  values?: Readonly<Record<string, string>>;
  /** Two of its numbers are a point that may be set on a map as well. */
  point?: PointOfSection;
};

export type PointOfSection = {
  /** Names of the two fields, WGS84 degrees. */
  latitude: string;
  longitude: string;
  /** Shown while there is no point, ISO 3166-1. */
  country: string;
  /** What the register of places says, WGS84 degrees. */
  register: { latitude: number; longitude: number } | null;
};

export const fieldsOf = (sections: readonly Section[]): Field[] =>
  sections.flatMap(({ fields }) => [...fields]);

/** Key of a field's words in the namespace `forms`. */
export const wordsKey = (group: string, field: Field): string =>
  `field.${field.words ?? `${group}.${field.name}`}`;

/** What was typed: every input by its name, as text. */
export type Typed = Record<string, string[]>;

/** Most lines of a list in a form, and most that stand empty for new ones. */
export const MOST_ROWS = 50;
export const SPARE_ROWS = 1;
