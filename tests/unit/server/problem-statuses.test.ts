import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { RequestNumber } from '@/components/shell/request-number';
import { problemStatusOf, withRequestNumber } from '@/lib/server/problem-statuses';

describe('the page of a failure', () => {
  const page = `<main>${renderToString(createElement(RequestNumber, { label: 'Number' }))}</main>`;

  it('hides the line of the request number until there is one', () => {
    expect(page).toContain('hidden=""');
  });

  it('shows the number of each request', () => {
    const shown = withRequestNumber(page, '1f0e');
    expect(shown).toContain('<code>1f0e</code>');
    expect(shown).not.toContain('hidden');
  });

  it('leaves any other page as it is', () => {
    expect(withRequestNumber('<main>Albi</main>', '1f0e')).toBe('<main>Albi</main>');
  });
});

describe('the statuses with a designed page', () => {
  it('are known by their number alone', () => {
    expect(problemStatusOf('414')).toBe(414);
    expect(problemStatusOf('999')).toBeNull();
    expect(problemStatusOf('0404')).toBeNull();
  });
});
