import { Failure } from './failure.mjs';

const opening = (name: string) => `<!-- made by npm run docs: ${name} -->`;
const closing = '<!-- end -->';

/**
 * A document with what stands between its marks made anew; everything else stays as somebody wrote it.
 * @param sections text by the name that a mark bears
 * @throws Failure where a mark is missing, is not closed or names nothing
 */
export function withMadeSections(document: string, sections: Record<string, string>): string {
  const named = [...document.matchAll(/<!-- made by npm run docs: (\w+) -->/g)].map(([, name = '']) => name);
  const strange = named.filter((name) => !(name in sections));
  if (strange.length > 0) throw new Failure(`npm run docs makes no section ${strange.join(', ')}.`);
  return Object.entries(sections).reduce((text, [name, body]) => {
    const from = text.indexOf(opening(name));
    const to = text.indexOf(closing, from);
    if (from < 0 || to < 0) throw new Failure(`The document has no place for the section ${name}.`);
    return `${text.slice(0, from)}${opening(name)}\n\n${body}\n\n${text.slice(to)}`;
  }, document);
}

/** A table of Markdown; a bar within a cell is escaped. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
