import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { describeSettings } from '@/lib/env';
import { describeCommands } from '@/lib/operate/commands';
import { markdownTable, withMadeSections } from '@/lib/operate/made-sections';
import { operationSections, whenWords } from '@/lib/operate/operation-sections';

const { scripts } = JSON.parse(fs.readFileSync('package.json', 'utf8'));
const document = fs.readFileSync('docs/operation.md', 'utf8');

describe('docs/operation.md', () => {
  it('holds the tables that npm run docs makes from the code as it is', () => {
    expect(withMadeSections(document, operationSections(scripts)), 'run npm run docs').toBe(document);
  });

  it('tells of every setting, and which ones hold passwords', () => {
    const { settings = '' } = operationSections(scripts);
    for (const { key } of describeSettings()) expect(settings).toContain(`\`${key}\``);
    expect(settings).toMatch(/`DATABASE_URL`.*\| yes \|/);
    expect(settings).not.toContain('NODE_ENV');
  });

  it('tells of every alert’s figure', () => {
    const { metrics = '' } = operationSections(scripts);
    const rules = fs.readFileSync('deploy/prometheus/atlas.rules.yml', 'utf8');
    const figures = new Set(
      rules.match(/\batlas_\w+/g)?.map((name) => name.replace(/_(bucket|count|sum)$/, '')),
    );
    expect(figures.size).toBeGreaterThan(8);
    for (const name of figures) expect(metrics, name).toContain(`\`${name}\``);
  });
});

describe('what is made', () => {
  it('takes the place of what was made before, and of nothing else', () => {
    const text = 'By hand.\n\n<!-- made by npm run docs: one -->\nold\n<!-- end -->\n\nBy hand too.';
    const made = withMadeSections(text, { one: 'new' });
    expect(made).toBe(
      'By hand.\n\n<!-- made by npm run docs: one -->\n\nnew\n\n<!-- end -->\n\nBy hand too.',
    );
    expect(withMadeSections(made, { one: 'new' })).toBe(made);
  });

  it('needs its marks', () => {
    expect(() => withMadeSections('nothing', { one: '' })).toThrow(/no place for the section one/);
    expect(() => withMadeSections('<!-- made by npm run docs: two -->', {})).toThrow(/no section two/);
  });

  it('escapes what would end a cell', () => {
    expect(markdownTable(['a'], [['x | y']])).toBe('| a |\n| --- |\n| x \\| y |');
  });

  it('asks for a description of every command', () => {
    expect(() => describeCommands({ ...scripts, strange: 'x' })).toThrow(/^strange: say in/);
    expect(() => describeCommands({})).toThrow(/no such command/);
  });

  it('says when a job runs', () => {
    expect(whenWords('30 7 * * 1-5')).toBe('weekdays at 07:30');
    expect(whenWords('0 5 * * *')).toBe('every day at 05:00');
    expect(whenWords('0 5 1 * *')).toBe('`0 5 1 * *`');
  });
});
