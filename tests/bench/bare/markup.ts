import { JSDOM } from 'jsdom';

/** An element of a page as data, or its text. */
export type Node = string | { tag: string; props: Record<string, string>; children: Node[] };

const names: Record<string, string> = {
  class: 'className',
  for: 'htmlFor',
  tabindex: 'tabIndex',
  colspan: 'colSpan',
  rowspan: 'rowSpan',
};

/** The body of a page without its scripts, as data that a page without any component of ours can render again. */
export function markupOf(html: string): Node {
  const { document } = new JSDOM(html).window;
  for (const element of document.body.querySelectorAll('script, template, link, style')) element.remove();
  const children = [...document.body.childNodes].map(toNode).filter((node) => node !== null);
  return { tag: 'div', props: {}, children };
}

function toNode(node: ChildNode): Node | null {
  if (node.nodeType === node.TEXT_NODE) return node.textContent ?? '';
  if (node.nodeType !== node.ELEMENT_NODE) return null;
  const element = node as Element;
  const props = Object.fromEntries(
    [...element.attributes]
      .filter(({ name }) => name !== 'style' && !name.startsWith('on'))
      .map(({ name, value }) => [names[name] ?? name, value]),
  );
  const isVoid = ['input', 'br', 'hr', 'img', 'wbr', 'source', 'col'].includes(element.localName);
  const children = isVoid ? [] : [...element.childNodes].map(toNode).filter((child) => child !== null);
  return { tag: element.localName, props, children };
}
