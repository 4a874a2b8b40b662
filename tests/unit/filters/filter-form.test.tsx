// @vitest-environment jsdom
import { cleanup, fireEvent, render } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FilterForm } from '@/components/filters/filter-form';

const push = vi.fn();
vi.mock('next/navigation', () => ({ useRouter: () => ({ push }) }));

function Form({ query = '', active = false }: { query?: string; active?: boolean }) {
  return (
    <>
      <input type="search" name="q" form="filters" id="words" />
      <FilterForm
        id="filters"
        action="/fr/map"
        query={query}
        keep={['view', 'selected', 'at']}
        updating="Mise à jour…"
      >
        <input type="hidden" name="view" value="twin" />
        <input type="checkbox" name="status" value="ACTIVE" id="active" defaultChecked={active} />
        <input type="checkbox" name="status" value="DORMANT" id="dormant" />
        <button type="submit">Appliquer</button>
      </FilterForm>
    </>
  );
}

const box = (id: string) => document.getElementById(id) as HTMLInputElement;

beforeEach(() => window.history.replaceState(null, '', '/fr/map?view=world'));
afterEach(() => {
  cleanup();
  push.mockClear();
});

describe('the filter form in a browser', () => {
  it('follows each change at once, and leaves the view as the address has it', () => {
    render(<Form />);
    fireEvent.click(box('active'));
    expect(push).toHaveBeenCalledWith('/fr/map?status=ACTIVE&view=world', { scroll: false });
  });

  it('joins the choices of one filter', () => {
    render(<Form active />);
    fireEvent.click(box('dormant'));
    expect(push).toHaveBeenLastCalledWith('/fr/map?status=ACTIVE,DORMANT&view=world', { scroll: false });
  });

  it('waits with words until they are sent, though their field stands outside the form', () => {
    render(<Form />);
    fireEvent.change(box('words'), { target: { value: 'séoul' } });
    expect(push).not.toHaveBeenCalled();
    fireEvent.submit(document.getElementById('filters') as HTMLFormElement);
    expect(push).toHaveBeenCalledWith('/fr/map?q=s%C3%A9oul&view=world', { scroll: false });
  });

  it('goes nowhere where the address would stay the same', () => {
    render(<Form />);
    fireEvent.submit(document.getElementById('filters') as HTMLFormElement);
    expect(push).not.toHaveBeenCalled();
  });

  it('shows what a new page says after Back, whatever was ticked', () => {
    const { rerender } = render(<Form query="?status=ACTIVE" active />);
    fireEvent.click(box('dormant'));
    rerender(<Form query="" />);
    expect([box('active').checked, box('dormant').checked]).toEqual([false, false]);
  });

  it('puts the focus back on the field that was changed', () => {
    const { unmount } = render(<Form />);
    box('active').focus();
    fireEvent.click(box('active'));
    unmount();
    render(<Form query="?status=ACTIVE" active />);
    expect(document.activeElement).toBe(box('active'));
  });
});
