import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { chromiumFlags, ensureChromium } from '@/lib/operate/chromium.mjs';
import { type Figure, median } from '../figure';
import type { Running, Workshop } from '../workshop';

const pages = [
  { name: 'home', path: '/fr' },
  { name: 'list', path: '/fr/partnerships' },
  { name: 'record', path: '/fr/partnerships/versailles-gyeongju' },
  { name: 'map', path: '/fr/map' },
];
const categories = ['performance', 'accessibility', 'best-practices', 'seo'];

/** Lighthouse on a phone, each page several times: the medians. It is installed in the workshop, from the package registry. */
export async function measureLighthouse(
  { atlas: folder }: Workshop,
  atlas: Running,
  times: number,
): Promise<Figure[]> {
  const tools = path.join(folder, 'tools/lighthouse');
  execFileSync('npm', ['install', '--no-audit', '--no-fund'], { cwd: tools, stdio: 'ignore' });
  const chromium = await ensureChromium();
  const figures: Figure[] = [];
  for (const page of pages) {
    const runs = Array.from({ length: times }, () => {
      const args = ['run.mjs', atlas.base + page.path, chromium, ...chromiumFlags];
      return JSON.parse(execFileSync(process.execPath, args, { cwd: tools, encoding: 'utf8' })) as Record<
        string,
        number
      >;
    });
    for (const category of categories) {
      const scores = runs.map((run) => run[category] ?? 0);
      figures.push({
        id: `lighthouse-${page.name}-${category}`,
        section: 'lighthouse',
        what: `${page.path}: ${category.replace('-', ' ')}`,
        value: median(scores),
        unit: 'score',
        detail: `of ${scores.join(', ')}`,
      });
    }
  }
  return figures;
}
