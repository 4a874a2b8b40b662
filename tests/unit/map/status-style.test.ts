import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { statusStyles } from '@/lib/map/status-style';
import { derivedStatuses } from '@/lib/partnership/partnership.rules';

const css = readFileSync('app/globals.css', 'utf8');
/** The style sheet before its first dark block, and what follows. */
const [lightBlock = '', darkBlock = ''] = [
  css.slice(0, css.indexOf('color-scheme: dark')),
  css.slice(css.indexOf('color-scheme: dark')),
];
const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255),
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

describe('the colours of a status', () => {
  it.each(derivedStatuses)('of %s are those of the pages, light and dark', (status) => {
    const { token, light, dark } = statusStyles[status];
    expect(lightBlock).toContain(`${token}: ${light};`);
    expect(darkBlock).toContain(`${token}: ${dark};`);
  });

  it.each(derivedStatuses)('of %s keep 3:1 on paper, sheet and water', (status) => {
    const { light, dark } = statusStyles[status];
    for (const ground of ['#f6f3ea', '#ffffff', '#e4eaec'])
      expect(contrast(light, ground)).toBeGreaterThanOrEqual(3);
    for (const ground of ['#12181c', '#1c252a', '#0c1114'])
      expect(contrast(dark, ground)).toBeGreaterThanOrEqual(3);
  });
});

describe('the line and the symbol of a status', () => {
  it('differ from those of every other without the colour', () => {
    const lines = derivedStatuses.map((status) => JSON.stringify(statusStyles[status].line));
    const symbols = derivedStatuses.map((status) => JSON.stringify(statusStyles[status].symbol));
    expect(new Set(lines).size).toBe(derivedStatuses.length);
    expect(new Set(symbols).size).toBe(derivedStatuses.length);
  });
});
