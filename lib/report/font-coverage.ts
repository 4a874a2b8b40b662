import fs from 'node:fs';

/**
 * Code points that a font has a glyph for, read from its `cmap` table (OpenType 1.9, formats 4 and 12).
 * @param path of a TrueType or OpenType file
 */
export function coverageOf(path: string): Set<number> {
  const font = fs.readFileSync(path);
  const covered = new Set<number>();
  const start = tableOffset(font, 'cmap');
  const count = font.readUInt16BE(start + 2);
  for (let index = 0; index < count; index += 1) {
    const at = start + font.readUInt32BE(start + 4 + index * 8 + 4);
    const format = font.readUInt16BE(at);
    if (format === 4) readSegments(font, at, covered);
    if (format === 12) readGroups(font, at, covered);
  }
  return covered;
}

function tableOffset(font: Buffer, tag: string): number {
  const tables = font.readUInt16BE(4);
  for (let index = 0; index < tables; index += 1) {
    const record = 12 + index * 16;
    if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8);
  }
  throw new Error(`no table ${tag}`);
}

function readSegments(font: Buffer, at: number, covered: Set<number>): void {
  const doubled = font.readUInt16BE(at + 6);
  const [ends, starts] = [at + 14, at + 16 + doubled];
  const [deltas, offsets] = [starts + doubled, starts + 2 * doubled];
  for (let segment = 0; segment < doubled; segment += 2) {
    const [first, last] = [font.readUInt16BE(starts + segment), font.readUInt16BE(ends + segment)];
    const delta = font.readUInt16BE(deltas + segment);
    const offset = font.readUInt16BE(offsets + segment);
    for (let code = first; code <= last && code !== 0xffff; code += 1) {
      const place = offsets + segment + offset + 2 * (code - first);
      const glyph = offset === 0 ? code + delta : place + 1 < font.length ? font.readUInt16BE(place) : 0;
      if ((glyph & 0xffff) !== 0) covered.add(code);
    }
  }
}

function readGroups(font: Buffer, at: number, covered: Set<number>): void {
  const groups = font.readUInt32BE(at + 12);
  for (let index = 0; index < groups; index += 1) {
    const group = at + 16 + index * 12;
    const last = font.readUInt32BE(group + 4);
    for (let code = font.readUInt32BE(group); code <= last; code += 1) covered.add(code);
  }
}
