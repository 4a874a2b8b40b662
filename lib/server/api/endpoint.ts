import { z } from 'zod';
import { type Locale, locales } from '@/lib/i18n/locales';
import { type Format, isDownload } from './formats/format';
import type { Parameters, Reading } from './parameters';
import type { Problem } from './problem';

/** What a handler is told of one request. */
export type Call<Query> = {
  query: Query;
  /** The part of the path in braces; empty where the path has none. */
  id: string;
  format: Format;
  /** The language asked for; null where none was. */
  lang: Locale | null;
  /** Epoch milliseconds. */
  now: number;
  /** The version of the record that the answer is made from. */
  version: string;
  /** The query as it was given, for links to other pages of the same list. */
  search: URLSearchParams;
};

/** What a handler gives back. The chunks of a file are asked for only when they are sent. */
export type Answer =
  | { kind: 'json'; body: unknown }
  | { kind: 'file'; name: string; chunks: () => AsyncIterable<string | Uint8Array> }
  | { kind: 'moved'; to: string }
  | Problem;

/** What the description of the API tells of one address. */
export type Described = {
  /** Below `/api/v1`, as OpenAPI writes it: `/partnerships/{id}`. */
  path: string;
  operation: { id: string; tag: string; summary: string; description: string };
  /** What the part of the path in braces is; left out where the path has none. */
  idDescription?: string;
  parameters: Parameters;
  formats: readonly [Format, ...Format[]];
  /** The JSON answer. */
  body: z.ZodType;
};

/** One address of the API: what it takes, what it gives, and who answers. */
export type Endpoint<Query> = Described & {
  /** What a page of it costs of a client's allowance; a download costs thirty times that. */
  cost(query: Query): number;
  /** @param others names of parameters that the wrapper reads */
  read(query: URLSearchParams, others: readonly string[]): Reading<Query>;
  respond(call: Call<Query>): Promise<Answer>;
};

const DOWNLOAD_COST = 30;

/** What one answer costs of a client's allowance. @param cost that of a page */
export function costIn(format: Format, cost: number): number {
  return cost * (isDownload(format) ? DOWNLOAD_COST : 1);
}

/** The parameters that choose among the formats of an endpoint; none where there is but one format. */
export function formatParameters(formats: readonly Format[]): Parameters {
  if (formats.length < 2) return {};
  return {
    format: {
      schema: z.enum(formats as [Format, ...Format[]]),
      description: 'Format of the answer, whatever `Accept` says.',
    },
    lang: {
      schema: z.enum(locales),
      description:
        'Language of the words in `csv` and `xlsx` (`fr` unless told) and of the addresses of pages (`en` unless told).',
    },
  };
}
