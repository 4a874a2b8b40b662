// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PlacePicker } from '@/components/forms/place-picker';
import { type PlaceOption, placePickerStrings } from '@/lib/gazetteer/place-option.presenter';
import { readerFor } from '../../factories/reader';

const strings = placePickerStrings((await readerFor('en', 'places')).t);

const option = (code: string, region: string): PlaceOption => ({
  value: `place:INSEE:${code}:MUNICIPALITY`,
  name: { text: 'Saint-Denis', lang: 'fr' },
  native: null,
  kind: 'municipality',
  path: [{ text: region, lang: null }],
  code,
  inAtlas: false,
});
const places = [option('97411', 'Réunion'), option('93066', 'Île-de-France')];

const ask = vi.fn();
beforeEach(() => {
  ask.mockResolvedValue({ ok: true, json: async () => ({ near: false, places }) });
  vi.stubGlobal('fetch', ask);
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  ask.mockReset();
});

const picker = (props: Partial<Parameters<typeof PlacePicker>[0]> = {}) => (
  <form>
    <PlacePicker name="party" locale="en" label="Authority" strings={strings} {...props} />
  </form>
);
const box = () => screen.getByRole('combobox');
const sent = () => Object.fromEntries(new FormData(document.querySelector('form') as HTMLFormElement));

async function type(words: string) {
  fireEvent.change(box(), { target: { value: words } });
  await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(2));
}

describe('the place picker with a script', () => {
  it('suggests as one types, counts aloud, and takes what the keys choose', async () => {
    render(picker());
    await type('saint denis');
    expect(String(ask.mock.calls.at(-1)?.[0])).toBe('/en/extranet/places?q=saint+denis');
    expect(box().getAttribute('aria-expanded')).toBe('true');
    expect(screen.getByRole('status').textContent).toBe('2 places found');
    fireEvent.keyDown(box(), { key: 'ArrowUp' });
    const last = screen.getAllByRole('option')[1];
    expect(box().getAttribute('aria-activedescendant')).toBe(last?.id);
    fireEvent.keyDown(box(), { key: 'ArrowDown' });
    expect(box().getAttribute('aria-activedescendant')).toBeNull();
    fireEvent.keyDown(box(), { key: 'ArrowDown' });
    fireEvent.keyDown(box(), { key: 'Enter' });
    expect(sent()).toEqual({ party: 'place:INSEE:97411:MUNICIPALITY', partyWords: 'Saint-Denis' });
    expect(box().getAttribute('aria-expanded')).toBe('false');
  });

  it('forgets the choice when other words are typed, and closes with Escape', async () => {
    const onChoose = vi.fn();
    render(picker({ value: places[0], onChoose }));
    expect(sent().party).toBe('place:INSEE:97411:MUNICIPALITY');
    await type('saint');
    expect(sent()).toEqual({ partyWords: 'saint' });
    expect(onChoose).toHaveBeenLastCalledWith(null);
    fireEvent.keyDown(box(), { key: 'Escape' });
    expect(screen.queryAllByRole('option')).toEqual([]);
  });

  it('takes a click, and says when the search does not answer', async () => {
    render(picker());
    await type('saint denis');
    fireEvent.click(screen.getByText('Île-de-France'));
    expect(sent().party).toBe('place:INSEE:93066:MUNICIPALITY');
    ask.mockRejectedValue(new Error('offline'));
    fireEvent.change(box(), { target: { value: 'paris' } });
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe(strings.failed));
  });
});

describe('the place picker without a script', () => {
  it('is a text field, with the places to choose from once the page knows them', () => {
    document.body.innerHTML = renderToString(picker({ words: 'saint denis', choices: places }));
    expect(screen.queryByRole('combobox')).toBeNull();
    expect((screen.getByRole('textbox') as HTMLInputElement).value).toBe('saint denis');
    const radios = screen.getAllByRole('radio') as HTMLInputElement[];
    expect(radios.map(({ name, value }) => [name, value])).toEqual(
      places.map(({ value }) => ['party', value]),
    );
    document.body.innerHTML = '';
  });
});
