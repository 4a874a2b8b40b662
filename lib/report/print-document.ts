/** Text with its language (BCP 47) where it is not the document's, and where it leads. */
export type PrintText = { text: string; lang?: string | null; href?: string | null };

export type PrintBlock =
  | { kind: 'heading'; level: 1 | 2; text: string }
  | { kind: 'text'; text: string }
  /** Something the reader must know before all else. */
  | { kind: 'notice'; text: string }
  | { kind: 'list'; label: string; items: PrintText[] }
  /** `alt` says in words what the drawing shows; `keys` what its colours mean (sRGB, `#rrggbb`). */
  | { kind: 'chart'; svg: string; alt: string; keys: { label: string; color: string }[] }
  | {
      kind: 'table';
      caption: string;
      columns: { label: string; lang?: string | null; isNumber: boolean }[];
      rows: { isTotal: boolean; cells: PrintText[] }[];
    };

/** A document set on A4 pages, without a word of how. Every address is whole. */
export type PrintDocument = {
  title: string;
  /** ISO 639-1, and the region or script where there is one. */
  lang: string;
  author: string;
  /** YYYY-MM-DD. */
  day: string;
  /** What stands under the title: date, version, address. */
  facts: { term: string; text: string; href?: string | null }[];
  blocks: PrintBlock[];
  /** How the document was made: by the standard for tagged PDF, and where something of it stands against that standard. */
  colophon: { universal: string; plain: string };
};
