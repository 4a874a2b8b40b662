/** What the width of an A4 page holds, in columns of figures; a column of words is worth several. */
const CAPACITY = 16;
const widths = { number: 1.3, text: 2.4 } as const;
const FIRST = 3.4;

/** Columns of a table as they are set: all together where they fit, else in groups that each begin with the first. */
export function columnGroups(kinds: readonly ('text' | 'number')[]): number[][] {
  const groups: number[][] = [];
  let left = 0;
  kinds.forEach((kind, index) => {
    if (index === 0) return;
    const group = groups.at(-1);
    if (group && left >= widths[kind]) {
      group.push(index);
      left -= widths[kind];
      return;
    }
    groups.push([0, index]);
    left = CAPACITY - FIRST - widths[kind];
  });
  return groups.length === 0 ? [kinds.map((_, index) => index)] : groups;
}
