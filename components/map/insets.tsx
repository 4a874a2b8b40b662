import { useEffect, useMemo, useRef } from 'react';
import { toUnit } from '@/lib/geo/mercator';
import { nearestTarget } from '@/lib/geo/nearest';
import { type Frame, frameAround } from './draw/frame';
import { selectPinned } from './map-history';
import { type OverseasRegion, overseasRegions } from './map-labels';
import { selectionStore } from './selection-store';
import { frameOfTerritory } from './sheet-model';
import { type SheetSubject, screenOf, sheetPainters } from './sheet-painters';

export type InsetsProps = {
  content: SheetSubject;
  names: Record<OverseasRegion, string>;
  /** Takes the canvas of each, for the threads. */
  onCanvas: (code: OverseasRegion, canvas: HTMLCanvasElement | null) => void;
};

/** The overseas regions, each in a small frame of its own beside European France. */
export function Insets({ content, names, onCanvas }: InsetsProps) {
  return (
    <div className="map-insets map-over" aria-hidden="true">
      {overseasRegions.map((code) => (
        <figure key={code} className="map-inset">
          <Inset code={code} content={content} onCanvas={onCanvas} />
          <figcaption>{names[code]}</figcaption>
        </figure>
      ))}
    </div>
  );
}

/** The frame of an overseas region in an inset of a size. */
export function insetFrame(code: OverseasRegion, width: number, height: number): Frame {
  const [west, south, east, north] = frameOfTerritory(code)?.box ?? [-1, -1, 1, 1];
  return frameAround(toUnit([west, north]), toUnit([east, south]), width, height, 7);
}

function Inset({
  code,
  content,
  onCanvas,
}: {
  code: OverseasRegion;
  content: SheetSubject;
  onCanvas: InsetsProps['onCanvas'];
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  // Insets are too small for numbers and names; their captions say the name.
  const painters = useMemo(
    () => sheetPainters({ ...content, unlabelled: true, covered: () => [] }),
    [content],
  );
  useEffect(() => {
    const element = canvas.current;
    onCanvas(code, element);
    return () => onCanvas(code, null);
  }, [code, onCanvas]);
  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    const paint = () => {
      const density = Math.min(2, window.devicePixelRatio || 1);
      const { clientWidth, clientHeight } = element;
      const context = element.getContext('2d');
      if (!context || clientWidth === 0) return;
      [element.width, element.height] = [clientWidth * density, clientHeight * density];
      context.setTransform(density, 0, 0, density, 0, 0);
      const frame = insetFrame(code, clientWidth, clientHeight);
      painters.ground(context, frame);
      for (const _ of painters.ties(context, frame));
      painters.light(context, frame);
    };
    paint();
    const resized = new ResizeObserver(paint);
    resized.observe(element);
    return () => resized.disconnect();
  }, [code, painters]);
  const placeAt = (
    event: React.PointerEvent<HTMLCanvasElement> | React.MouseEvent<HTMLCanvasElement>,
    tolerance: number,
  ) => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    const frame = insetFrame(code, width, height);
    const nodes = content.scene.nodes(frame.zoom);
    const targets = nodes.map((node) => {
      const [x, y] = screenOf(frame, node, 0);
      return { x, y, radius: node.radius };
    });
    const node = nodes[nearestTarget(targets, event.clientX - left, event.clientY - top, tolerance)];
    return node?.place?.slug ?? node?.cluster[0] ?? null;
  };
  return (
    <canvas
      ref={canvas}
      onPointerMove={(event) =>
        event.pointerType !== 'touch' &&
        selectionStore.set({ hoverPlace: placeAt(event, 6), hoverTie: null, hoverCluster: [] })
      }
      onPointerLeave={() => selectionStore.set({ hoverPlace: null })}
      onClick={(event) => selectPinned({ tie: null, place: placeAt(event, 16) })}
    />
  );
}
