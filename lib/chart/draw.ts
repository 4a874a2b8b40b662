import { type PlotOptions, plot } from '@observablehq/plot';
import { JSDOM } from 'jsdom';
import type { Locale } from '../i18n/locales';
import { barMarks } from './bars';
import type { Chart } from './chart';
import { isMapped, mapMarks } from './map';
import type { Palette } from './palette';
import { planeMarks } from './plane';
import { stepMarks } from './steps';
import { yearMarks } from './years';

export type Drawing = {
  locale: Locale;
  palette: Palette;
  /** In CSS pixels; the drawing scales with the page. */
  width: number;
};

let board: JSDOM | undefined;
/** Observable Plot draws into a document; on the server there is one of its own for it. */
const drawingBoard = (): Document => {
  board ??= new JSDOM('');
  return board.window.document;
};

/**
 * Draws a chart as SVG: the same on a page and on paper. It holds no style of its own (pages allow none inside them) and
 * no words for readers who do not see it: the table behind it is there for them.
 */
export async function drawChart(chart: Chart, drawing: Drawing): Promise<string> {
  if (chart.type !== 'map') return plain(drawn(marksOf(chart, drawing), drawing));
  const countries = chart.countries.filter(isMapped);
  const across = drawing.width < 480 ? 1 : Math.min(2, countries.length);
  const width = Math.min(460, Math.floor(drawing.width / across) - 8);
  const maps = await Promise.all(
    countries.map(async (country) => drawn(await mapMarks(country, chart, drawing, width), drawing)),
  );
  return sideBySide(maps, across);
}

function drawn(options: PlotOptions, { palette, width }: Drawing): Element {
  const style = { color: palette.ink, fontFamily: palette.font, fontSize: '13px' };
  return plot({ document: drawingBoard(), className: 'plot', width, style, ...options });
}

/** Several drawings as one, in rows. */
function sideBySide(drawings: readonly Element[], across: number): string {
  const size = (name: string) => Math.max(0, ...drawings.map((each) => Number(each.getAttribute(name))));
  const [width, height] = [size('width') + 8, size('height') + 8];
  const rows = Math.ceil(drawings.length / across);
  const all = drawingBoard().createElementNS('http://www.w3.org/2000/svg', 'svg');
  all.setAttribute('viewBox', `0 0 ${width * across} ${height * rows}`);
  all.setAttribute('width', String(width * across));
  all.setAttribute('height', String(height * rows));
  for (const [index, each] of drawings.entries()) {
    each.setAttribute('x', String((index % across) * width));
    each.setAttribute('y', String(Math.floor(index / across) * height));
    all.append(each);
  }
  return plain(all);
}

const marksOf = (chart: Exclude<Chart, { type: 'map' }>, drawing: Drawing) => {
  switch (chart.type) {
    case 'bars':
      return barMarks(chart, drawing);
    case 'years':
      return yearMarks(chart, drawing);
    case 'steps':
      return stepMarks(chart, drawing);
    case 'plane':
      return planeMarks(chart, drawing);
  }
};

/** The drawing as text: what Plot sets as style becomes attributes, and its own style sheet goes. */
function plain(drawn: Element): string {
  for (const sheet of drawn.querySelectorAll('style')) sheet.remove();
  for (const each of [drawn, ...drawn.querySelectorAll('[style]')] as (Element & {
    style?: CSSStyleDeclaration;
  })[]) {
    for (const name of ['color', 'font-family', 'font-size'])
      if (each.style?.getPropertyValue(name)) each.setAttribute(name, each.style.getPropertyValue(name));
    each.removeAttribute('style');
  }
  // Tenths of a pixel are enough for any outline.
  for (const path of drawn.querySelectorAll('path'))
    path.setAttribute('d', (path.getAttribute('d') ?? '').replace(/(\.\d)\d+/g, '$1'));
  drawn.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  drawn.setAttribute('aria-hidden', 'true');
  drawn.setAttribute('focusable', 'false');
  return drawn.outerHTML;
}
