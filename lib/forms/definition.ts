import type { Named } from '../i18n/names';
import type { Mutation } from '../record/act';
import type { StoredKind } from '../record/record-stores';
import type { Fields } from '../record/snapshot';
import type { Section, Typed } from './field';

export const formFamilies = ['tie', 'project', 'authority'] as const;
/** What a form is about: the name that its drafts bear. */
export type FormFamily = (typeof formFamilies)[number];

/** A form, opened for one record and one person. */
export type OpenForm = {
  family: FormFamily;
  /** Which part of the record, and the group of its words in the namespace `forms`. */
  group: string;
  /** With the family, the form's address and the key of its draft. */
  recordKey: string;
  /** Path of the form and of the page it came from, without the language. */
  path: string;
  back: string;
  /** The public page of the record; null for one to come. */
  publicPath: string | null;
  /** Whom or what it is about: the parties of a tie, an authority. */
  about: readonly Named[];
  /** Whose draft it is. */
  authorityId: number;
  /** The tie whose history shows the change; null for an authority's own. */
  tieId: number | null;
  isNew: boolean;
  sections: readonly Section[];
  /** The record as it stands. */
  stored: Fields;
  record: { kind: StoredKind; id: number } | null;
  /** What is typed where nothing was: the record's own values but for a new one. */
  preset?: Fields;
  mutation: ErasedMutation;
  /** What the mutation is given. */
  input(base: Fields, fields: Fields, typed: Typed): unknown;
  /** Name of the input that an issue of the mutation is about. */
  inputOf?(issuePath: string): string;
  /** Where one comes after publishing, without the language; from what the mutation answered. */
  after(value: unknown): string;
};

/** Opened, not there, or there and not this person's to change. */
export type Opening = OpenForm | 'not-found' | 'forbidden';

export type ErasedMutation = Mutation<unknown, unknown>;

/** A mutation whose input is parsed by its own schema, whatever it is given. */
export const erased = <Input, Value>(mutation: Mutation<Input, Value>): ErasedMutation =>
  mutation as unknown as ErasedMutation;

/** Only the fields that the form asks for. */
export const pick = (record: Fields, names: readonly string[]): Fields =>
  Object.fromEntries(names.map((name) => [name, record[name] ?? null]));
