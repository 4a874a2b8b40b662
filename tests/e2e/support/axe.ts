import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Rows and choices beyond the first few are built like those: looked at in one language, left out in the others. */
const alike = ['[data-tie]:nth-child(n+8)', 'tbody tr:nth-child(n+8)', '#filters li:nth-child(n+8)'];

interface Look {
  /** With every row of a long list. */
  whole?: boolean;
  /** These rules alone. */
  rules?: string[];
}

/** What axe finds on the page as it stands: rule, element, reason; every rule it has, size of targets included. */
export async function axeFindings(page: Page, { whole = false, rules }: Look = {}): Promise<string[]> {
  // A page that was changed to within the browser is named a moment after it is drawn.
  await expect(page).toHaveTitle(/./);
  let axe = new AxeBuilder({ page }).options({
    resultTypes: ['violations'],
    rules: { 'target-size': { enabled: true } },
  });
  if (rules) axe = axe.withRules(rules);
  for (const selector of whole ? [] : alike) axe = axe.exclude(selector);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, any, all, none }) => {
      const reason = [...any, ...all, ...none].map(({ message }) => message).join('; ');
      return `${id}: ${target.join(' ')}: ${reason}`;
    }),
  );
}
