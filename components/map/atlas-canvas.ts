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
export type Painters = Record<Plane, Painter>;

/** From below: land and shading, ties with symbols and labels, what is in hand. */
const planes = ['ground', 'ties', 'light'] as const;
export type Plane = (typeof planes)[number];

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

  constructor(painters: Painters) {
    super({ padding: PADDING });
    this.painters = painters;
  }

  override getEvents(): Record<string, LeafletEventHandlerFn> {
    return { ...super.getEvents?.(), move: () => this.catchUp() } as Record<string, LeafletEventHandlerFn>;
  }

  /** Takes new painters and paints the given planes, or all. */
  repaint(painters: Painters, which: readonly Plane[] = planes): void {
    this.painters = painters;
    for (const plane of which) this.paint(plane);
  }

  /** Pales the ties while something is in hand. */
  dim(dimmed: boolean): void {
    this._container?.classList.toggle('map-dimmed', dimmed);
  }

  _initContainer(): void {
    this._container = document.createElement('div');
    this._container.className = 'map-planes';
    this.canvases = {} as Record<Plane, HTMLCanvasElement>;
    for (const plane of planes) {
      const canvas = document.createElement('canvas');
      canvas.className = `map-plane map-plane-${plane}`;
      canvas.setAttribute('aria-hidden', 'true');
      this.canvases[plane] = canvas;
      this._container.append(canvas);
    }
  }

  _destroyContainer(): void {
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

  /** Paints anew when a drag nears the edge of what is drawn. */
  private catchUp(): void {
    const drawn = this._bounds;
    const map = this._map as LeafletMap & { _animatingZoom?: boolean };
    if (!drawn || map._animatingZoom || map.getZoom() !== this._zoom) return;
    const corner = map.containerPointToLayerPoint([0, 0]);
    const size = map.getSize();
    const { min, max } = drawn;
    if (
      !min ||
      !max ||
      (corner.x >= min.x && corner.y >= min.y && corner.x + size.x <= max.x && corner.y + size.y <= max.y)
    )
      return;
    this._update();
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
    this.painters[plane](context, frame);
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
