import { formatView, type MapView } from '@/lib/map/map-address';
import type { MapLabels } from './map-labels';

export type ViewSwitchProps = {
  view: MapView['view'];
  partner: string | null;
  partners: readonly string[];
  labels: MapLabels;
  countryName: (code: string) => string;
  onShow: (view: MapView) => void;
};

/** World or twin maps; and which country stands across from France where the filters leave several. */
export function ViewSwitch({ view, partner, partners, labels, countryName, onShow }: ViewSwitchProps) {
  const choice = (pressed: boolean, text: string, show: MapView) => (
    <button
      key={formatView(show)}
      type="button"
      className="map-choice"
      aria-pressed={pressed}
      onClick={() => pressed || onShow(show)}
    >
      {text}
    </button>
  );
  return (
    <div className="map-switches map-over">
      <fieldset className="map-switch">
        <legend>{labels.views}</legend>
        {choice(view === 'world', labels.viewWorld, { view: 'world' })}
        {choice(view === 'twin', labels.viewTwin, { view: 'twin', partner: null })}
      </fieldset>
      {view === 'twin' && partners.length > 1 && (
        <fieldset className="map-switch">
          <legend>{labels.partners}</legend>
          {partners.map((country) =>
            choice(country === partner, countryName(country), { view: 'twin', partner: country }),
          )}
        </fieldset>
      )}
    </div>
  );
}
