/** Small marks for the map, drawn on a canvas in the page's colours. */
import type { Palette } from './palette';

/** Drawn at this many pixels for one on the map. */
const RATIO = 2;

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;
type Draw = (context: Context, palette: Palette) => void;
interface Icon {
  /** Side, px on the map. */
  size: number;
  draw: Draw;
}

function shape(context: Context, points: [number, number][], close = true): void {
  context.beginPath();
  points.forEach(([x, y], at) => (at === 0 ? context.moveTo(x, y) : context.lineTo(x, y)));
  if (close) context.closePath();
}
function cross(context: Context, near: number, far: number): void {
  context.beginPath();
  context.moveTo(near, near);
  context.lineTo(far, far);
  context.moveTo(far, near);
  context.lineTo(near, far);
}
function halo(context: Context, colour: string, width: number): void {
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.lineJoin = 'round';
  context.lineCap = 'round';
  context.stroke();
}

const icons: Record<string, Icon> = {
  cross: {
    size: 14,
    draw: (context, palette) => {
      cross(context, 3.5, 10.5);
      halo(context, palette.paper, 5);
      halo(context, palette.alarm, 2.25);
    },
  },
  gone: {
    size: 14,
    draw: (context, palette) => {
      context.beginPath();
      context.arc(7, 7, 5.5, 0, 2 * Math.PI);
      context.fillStyle = palette.paper;
      context.fill();
      halo(context, palette.grey, 1.25);
      cross(context, 4.8, 9.2);
      halo(context, palette.grey, 1.5);
    },
  },
  exit: {
    size: 14,
    draw: (context, palette) => {
      shape(context, [[2.5, 2.5], [11.5, 2.5], [11.5, 11.5], [2.5, 11.5]]); // prettier-ignore
      context.fillStyle = palette.paper;
      context.fill();
      halo(context, palette.soft, 1.75);
    },
  },
  port: {
    size: 14,
    draw: (context, palette) => {
      shape(context, [[7, 1.5], [12.5, 7], [7, 12.5], [1.5, 7]]); // prettier-ignore
      context.fillStyle = palette.paper;
      context.fill();
      halo(context, palette.soft, 1.75);
    },
  },
  uncovered: {
    size: 16,
    draw: (context, palette) => {
      shape(context, [[8, 2.5], [14, 13.5], [2, 13.5]]); // prettier-ignore
      halo(context, palette.paper, 4);
      context.fillStyle = palette.paper;
      context.fill();
      halo(context, palette.alarm, 2);
    },
  },
  released: {
    size: 16,
    draw: (context, palette) => {
      shape(context, [[8, 2.5], [14, 13.5], [2, 13.5]]); // prettier-ignore
      context.fillStyle = palette.paper;
      context.fill();
      halo(context, palette.grey, 1.5);
    },
  },
  threat: {
    size: 14,
    draw: (context, palette) => {
      shape(context, [[7, 2], [12.5, 12], [1.5, 12]]); // prettier-ignore
      context.fillStyle = palette.caution;
      context.fill();
      halo(context, palette.paper, 1);
    },
  },
};

export type Icons = ReadonlyMap<string, { picture: ImageBitmap; size: number }>;

export function drawIcons(palette: Palette): Icons {
  return new Map(
    Object.entries(icons).map(([name, icon]) => {
      const canvas = new OffscreenCanvas(icon.size * RATIO, icon.size * RATIO);
      // In main memory, as the canvas that they are copied to: from the graphics card each copy would wait.
      const context = canvas.getContext('2d', { willReadFrequently: true })!;
      context.scale(RATIO, RATIO);
      icon.draw(context, palette);
      return [name, { picture: canvas.transferToImageBitmap(), size: icon.size }];
    }),
  );
}
