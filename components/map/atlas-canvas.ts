import {
  type Bounds,
  DomUtil,
  type LatLng,
  type LeafletEventHandlerFn,
  type Map as LeafletMap,
  Renderer,
} from 'leaflet';
import { worldSize } from '@/lib/geo/mercator';
import type { Frame } from './draw/frame';

export type Painter = (context: CanvasRenderingContext2D, frame: Frame) => void;
/** Ties may be thousands: their painter pauses after each batch. */
export type Painters = Record<Exclude<Plane, 'ties'>, Painter> & {
  ties: (context: CanvasRenderingContext2D, frame: Frame) => Generator<void>;
  /** False while it is not known what is to be painted. */
  ready?: boolean;
};

/** From below: land and shading; lines, symbols and labels; what is in hand. */
const planes = ['ground', 'ties', 'light'] as const;
export type Plane = (typeof planes)[number];

/** Batches that are painted at once, and at most in each frame where more are left. */
const AT_ONCE = 8;
/** A frame that took longer, milliseconds, was asked too much. */
const LATE = 24;

/** Drawn beyond each edge of the frame, as a share of it, so that a drag shows no blank. */
const PADDING = 0.15;

/**
 * Three canvases that Leaflet moves and scales with the map like its own renderers, and that are painted natively.
 * Built on the renderer of Leaflet 1.9, whose inner names (`_bounds`, `_update`) are used as its own canvas does.
 */
export class AtlasCanvas extends Renderer {
  declare _map: LeafletMap;
  declare _container: HTMLDivElement;
  declare _bounds: Bounds | undefined;
  declare _center: LatLng;
  declare _zoom: number;
  declare private painters: Painters;
  declare private canvases: Record<Plane, HTMLCanvasElement>;
  /** Frame in which the next batches are due. */
  declare private painting: number;
  /** Whether the ties took more than one frame when they were painted last. */
  declare private heavy: boolean;

  constructor(painters: Painters) {
    super({ padding: PADDING });
    this.painters = painters;
    this.painting = 0;
    this.heavy = false;
  }

  override getEvents(): Record<string, LeafletEventHandlerFn> {
    return {
      ...super.getEvents?.(),
      move: () => this.catchUp(),
      moveend: () => this.settle(),
    } as Record<string, LeafletEventHandlerFn>;
  }

  /** Takes new painters and paints the given planes, or all. */
  repaint(painters: Painters, which: readonly Plane[] = planes): void {
    this.painters = painters;
    for (const plane of which) this.paint(plane);
  }

  /** Pales the ties while something is in hand; a plane without anything on it is not composed. */
  dim(dimmed: boolean): void {
    this._container?.classList.toggle('map-dimmed', dimmed);
    if (this.canvases) this.canvases.light.hidden = !dimmed;
  }

  _initContainer(): void {
    this._container = document.createElement('div');
    this._container.className = 'map-planes';
    this.canvases = {} as Record<Plane, HTMLCanvasElement>;
    for (const plane of planes) {
      const canvas = document.createElement('canvas');
      canvas.className = `map-plane map-plane-${plane}`;
      canvas.setAttribute('aria-hidden', 'true');
      canvas.hidden = plane === 'light';
      this.canvases[plane] = canvas;
      this._container.append(canvas);
    }
  }

  _destroyContainer(): void {
    cancelAnimationFrame(this.painting);
    this._container.remove();
    this._bounds = undefined;
  }

  _update(): void {
    if ((this._map as LeafletMap & { _animatingZoom?: boolean })._animatingZoom && this._bounds) return;
    (Renderer.prototype as unknown as { _update: () => void })._update.call(this);
    const { min } = this._bounds as Bounds;
    if (min) DomUtil.setPosition(this._container, min);
    for (const plane of planes) this.paint(plane);
    this.fire('update');
  }

  /** Paints anew while a drag shows what has not been drawn; lines that take many frames wait for its end. */
  private catchUp(): void {
    const map = this._map as LeafletMap & { _animatingZoom?: boolean };
    if (!this.heavy && !map._animatingZoom && map.getZoom() === this._zoom && !this.isDrawn()) this._update();
  }

  /** Paints anew when the map comes to rest; not where all that is seen is drawn and would take many frames. */
  private settle(): void {
    if (!this.heavy || this._map.getZoom() !== this._zoom || !this.isDrawn()) this._update();
  }

  /** Whether all that is seen lies within what has been drawn. */
  private isDrawn(): boolean {
    const { min, max } = this._bounds ?? {};
    const { x, y } = this._map.containerPointToLayerPoint([0, 0]);
    const size = this._map.getSize();
    return !!min && !!max && x >= min.x && y >= min.y && x + size.x <= max.x && y + size.y <= max.y;
  }

  private paint(plane: Plane): void {
    const frame = this.frame();
    const canvas = this.canvases?.[plane];
    const context = canvas?.getContext('2d');
    if (!frame || !context || !canvas) return;
    const density = Math.min(2, window.devicePixelRatio || 1);
    const [width, height] = [Math.round(frame.width * density), Math.round(frame.height * density)];
    if (canvas.width !== width || canvas.height !== height) {
      [canvas.width, canvas.height] = [width, height];
      canvas.style.width = `${frame.width}px`;
      canvas.style.height = `${frame.height}px`;
    }
    context.setTransform(density, 0, 0, density, 0, 0);
    context.clearRect(0, 0, frame.width, frame.height);
    if (plane === 'ties') this.paintTies(this.painters.ties(context, frame));
    else this.painters[plane](context, frame);
  }

  /** Paints a few batches at once, and what is left as the frames that follow bear it. */
  private paintTies(batches: Generator<void>): void {
    cancelAnimationFrame(this.painting);
    this.heavy = !painted(batches, AT_ONCE);
    if (this.heavy) this.paintOn(batches, 2, performance.now());
    else this.drawn();
  }

  /** Says that all ties stand on the map, for those who wait for it or measure. */
  private drawn(): void {
    if (this.painters.ready === false) return;
    const times = Number(this._container.dataset.drawn ?? 0);
    if (times === 0) performance.mark('map-drawn');
    this._container.dataset.drawn = String(times + 1);
  }

  private paintOn(batches: Generator<void>, count: number, before: number): void {
    this.painting = requestAnimationFrame((now) => {
      const bearable = now - before > LATE ? Math.max(1, count >> 1) : Math.min(AT_ONCE, count + 1);
      if (painted(batches, bearable)) this.drawn();
      else this.paintOn(batches, bearable, now);
    });
  }

  private frame(): Frame | null {
    const bounds = this._bounds;
    if (!bounds?.min || !this._map) return null;
    const origin = this._map.getPixelOrigin();
    const { x: width, y: height } = bounds.getSize();
    return {
      zoom: this._zoom,
      size: worldSize(this._zoom),
      left: origin.x + bounds.min.x,
      top: origin.y + bounds.min.y,
      width,
      height,
      beyond: [(width * PADDING) / (1 + 2 * PADDING), (height * PADDING) / (1 + 2 * PADDING)],
    };
  }
}

/** Paints some batches; true where that was all. */
function painted(batches: Generator<void>, count: number): boolean {
  for (let batch = 0; batch < count; batch++) if (batches.next().done) return true;
  return false;
}
