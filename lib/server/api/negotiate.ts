import { type Format, formatTypes } from './formats/format';

type Range = { type: string; subtype: string; quality: number };

function parseRange(text: string): Range | null {
  const [range = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  const match = /^([\w!#$&^.+*-]+)\/([\w!#$&^.+*-]+)$/.exec(range);
  if (!match?.[1] || !match[2]) return null;
  const given = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
  const quality = given === undefined ? 1 : Number(given);
  return { type: match[1], subtype: match[2], quality: quality >= 0 && quality <= 1 ? quality : 0 };
}

/** How exactly a range names a media type: 3 in full, 2 `text/*`, 1 any at all, 0 not at all. */
function exactness({ type, subtype }: Range, media: string): number {
  if (`${type}/${subtype}` === media) return 3;
  if (subtype === '*' && media.startsWith(`${type}/`)) return 2;
  return type === '*' && subtype === '*' ? 1 : 0;
}

/** The quality that the most exact range gives a media type (RFC 9110, 12.5.1); 0 where none names it. */
function qualityOf(ranges: readonly Range[], media: string): number {
  const fitting = ranges
    .map((range) => ({ quality: range.quality, exact: exactness(range, media) }))
    .filter(({ exact }) => exact > 0)
    .sort((a, b) => b.exact - a.exact);
  return fitting[0]?.quality ?? 0;
}

/**
 * The format that an `Accept` header prefers among those offered; the first offered where it has no preference,
 * null where it wants none of them.
 */
export function negotiate(accept: string | null, offered: readonly Format[]): Format | null {
  const ranges = (accept ?? '')
    .split(',')
    .map(parseRange)
    .filter((range) => range !== null);
  if (ranges.length === 0) return offered[0] ?? null;
  const rated = offered
    .map((format) => ({ format, quality: qualityOf(ranges, formatTypes[format].media) }))
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);
  return rated[0]?.format ?? null;
}
