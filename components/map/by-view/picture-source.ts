import { halfZoom, LAST_CLUSTER_ZOOM } from '@/lib/geo/clusters';
import { cellsAround, holdsBox } from '@/lib/map/cell-box';
import type { CellBox, MapPicture } from '@/lib/map/map.view';
import type { Frame } from '../draw/frame';
import { fetchJson } from '../fetch-json';
import { viewUrl } from './map-urls';

/** Share of the frame that is asked for beyond each of its edges: what the canvases paint there. */
const BEYOND = 0.15;
/** Milliseconds between two requests while the map moves, and before a failed one is tried again. */
const WAIT = 100;
const RETRY = 1_000;
/** Pictures that are kept for when the reader comes back. */
const KEPT = 24;

type Wanted = { half: number; box: CellBox };

export type PictureListener = {
  onPicture: (picture: MapPicture) => void;
  /** A picture could not be had, twice. */
  onFailure: () => void;
};

/** Asks for the picture of what a map shows: no more than it needs, the latest alone, and none that it has. */
export class PictureSource {
  private readonly kept: MapPicture[] = [];
  private shown: MapPicture | null = null;
  private wanted: Wanted | null = null;
  private asking: { wanted: Wanted; leaving: AbortController } | null = null;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private failures = 0;

  constructor(
    private readonly dataUrl: string,
    private readonly listener: PictureListener,
    private readonly load: (url: string, signal: AbortSignal) => Promise<MapPicture> = fetchJson,
  ) {}

  /** The map shows this now. */
  show(frame: Frame): void {
    if (frame.width === 0) return;
    this.wanted = wantedOf(frame);
    const known = this.known(this.wanted);
    if (known) this.stop();
    else this.timer ??= setTimeout(() => this.ask(), this.shown ? WAIT : 0);
    if (known && known !== this.shown) this.take(known);
  }

  /** Asks for nothing any more until the map is shown again. */
  stop(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    this.asking?.leaving.abort();
    this.asking = null;
  }

  private known(wanted: Wanted): MapPicture | null {
    if (this.shown && serves(this.shown, wanted)) return this.shown;
    return this.kept.find((picture) => serves(picture, wanted)) ?? null;
  }

  private ask(): void {
    this.timer = null;
    const { wanted, asking } = this;
    if (!wanted || (asking && servesBox(asking.wanted, wanted))) return;
    asking?.leaving.abort();
    const leaving = new AbortController();
    this.asking = { wanted, leaving };
    this.load(viewUrl(this.dataUrl, wanted.half, wanted.box), leaving.signal).then(
      (picture) => {
        if (leaving.signal.aborted) return;
        this.asking = null;
        this.failures = 0;
        this.take(picture);
        if (this.wanted && !serves(picture, this.wanted)) this.timer ??= setTimeout(() => this.ask(), WAIT);
      },
      () => leaving.signal.aborted || this.failed(),
    );
  }

  private failed(): void {
    this.asking = null;
    this.failures += 1;
    if (this.failures > 1) this.listener.onFailure();
    else this.timer ??= setTimeout(() => this.ask(), RETRY);
  }

  private take(picture: MapPicture): void {
    this.shown = picture;
    const before = this.kept.indexOf(picture);
    if (before >= 0) this.kept.splice(before, 1);
    this.kept.unshift(picture);
    // What was made from an earlier version of the record is not shown beside a later one.
    const current = this.kept.filter(({ version }) => version === picture.version).slice(0, KEPT);
    this.kept.splice(0, this.kept.length, ...current);
    this.listener.onPicture(picture);
  }
}

function wantedOf({ zoom, size, left, top, width, height }: Frame): Wanted {
  const half = Math.min(LAST_CLUSTER_ZOOM + 1, halfZoom(Math.max(0, zoom)));
  const [beyondX, beyondY] = [width * BEYOND, height * BEYOND];
  const edges = [left - beyondX, top - beyondY, left + width + beyondX, top + height + beyondY] as const;
  const [west, north, east, south] = edges.map((edge) => edge / size) as [number, number, number, number];
  return { half, box: cellsAround(half, [west, north, east, south]) };
}

const serves = ({ zoom, box }: MapPicture, wanted: Wanted) => servesBox({ half: zoom, box }, wanted);

const servesBox = (has: Wanted, wanted: Wanted) =>
  has.half === wanted.half && holdsBox(has.half, has.box, wanted.box);
