import { createElement, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { markupOf, type Node } from '@/tests/bench/bare/markup';

const render = (node: Node): ReactNode =>
  typeof node === 'string' ? node : createElement(node.tag, node.props, ...node.children.map(render));

it('takes the body of a page as data that renders to the same markup, without its scripts', () => {
  const body =
    '<main class="page"><h1 lang="ko">서울</h1><label for="q">Words</label><input id="q" name="q"/><svg viewBox="0 0 1 1"><path d="M0 0"></path></svg><a href="/fr?a=1&amp;b=2">Séoul</a></main>';
  const html = `<!doctype html><html><head><title>x</title></head><body>${body}<script>self.__next_f.push(1)</script></body></html>`;
  expect(renderToStaticMarkup(render(markupOf(html)))).toBe(`<div>${body}</div>`);
});
