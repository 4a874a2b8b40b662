// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ListLink } from '@/components/map/list-link';
import { selectPinned } from '@/components/map/map-history';
import { selectionStore } from '@/components/map/selection-store';

const list = (
  <ListLink>
    <ol>
      {['albi-lijiang', 'auch-huangdao'].map((slug) => (
        <li key={slug} data-tie={slug}>
          <a href={`/fr/partnerships/${slug}`}>{slug}</a>
          <a data-select href={`#${slug}`}>
            pin {slug}
          </a>
        </li>
      ))}
    </ol>
  </ListLink>
);
const pin = (slug: string) => screen.getByText(`pin ${slug}`);

beforeEach(() => {
  window.history.replaceState(null, '', '/fr/map?country=CN&at=46.5,2.4,5');
  render(list);
});
afterEach(() => {
  cleanup();
  selectionStore.reset();
});

describe('a list beside the map', () => {
  it('lights the tie that is pointed at or focused, and lets go', () => {
    fireEvent.pointerOver(screen.getByText('albi-lijiang'));
    expect(selectionStore.get().hoverTie).toBe('albi-lijiang');
    fireEvent.focusIn(screen.getByText('auch-huangdao'));
    expect(selectionStore.get().hoverTie).toBe('auch-huangdao');
    fireEvent.focusOut(screen.getByText('auch-huangdao'));
    expect(selectionStore.get().hoverTie).toBeNull();
  });

  it('pins a tie in place of loading the page, keeps the rest of the address, and unpins it', () => {
    const before = window.history.length;
    expect(fireEvent.click(pin('albi-lijiang'))).toBe(false);
    expect(selectionStore.get().tie).toBe('albi-lijiang');
    expect(window.location.search).toBe('?country=CN&at=46.5,2.4,5&selected=albi-lijiang');
    expect(window.history.length).toBe(before + 1);
    fireEvent.click(pin('albi-lijiang'));
    expect(selectionStore.get().tie).toBeNull();
    expect(window.location.search).toBe('?country=CN&at=46.5,2.4,5');
  });

  it('leaves other links and modified clicks to the browser', () => {
    expect(fireEvent.click(pin('albi-lijiang'), { ctrlKey: true })).toBe(true);
    expect(selectionStore.get().tie).toBeNull();
  });

  it('marks what the map pins and lights', () => {
    selectPinned({ tie: 'auch-huangdao', place: null });
    selectionStore.set({ lit: ['auch-huangdao'] });
    expect(pin('auch-huangdao').getAttribute('aria-current')).toBe('true');
    expect(pin('albi-lijiang').hasAttribute('aria-current')).toBe(false);
    expect(pin('auch-huangdao').closest('li')?.hasAttribute('data-lit')).toBe(true);
    selectPinned({ tie: null, place: 'auch' });
    expect(pin('auch-huangdao').hasAttribute('aria-current')).toBe(false);
    expect(window.location.search).toContain('selected=place.auch');
  });
});
