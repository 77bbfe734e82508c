/** Draws the parts of a day on a canvas, in the page's colours. */
import type { DayFrame, DrawnCommunity, DrawnFlow, DrawnRing, DrawnShut, Place } from './frame';
import type { Icons } from './icons';
import type { Palette } from './palette';
import { beside, onScreen, type Flat, type View } from './projection';

export interface Brush {
  context: CanvasRenderingContext2D;
  palette: Palette;
  icons: Icons;
  view: View;
}

function trace(context: CanvasRenderingContext2D, course: Flat): void {
  context.beginPath();
  context.moveTo(course[0]!, course[1]!);
  for (let at = 2; at < course.length; at += 2) context.lineTo(course[at]!, course[at + 1]!);
}

function stroke(brush: Brush, course: Flat, colour: string, width: number, alpha = 1): void {
  const { context } = brush;
  trace(context, course);
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.globalAlpha = alpha;
  context.stroke();
  context.globalAlpha = 1;
}

function icon(brush: Brush, name: string, x: number, y: number, size = 1, bearing = 0): void {
  const { context, icons } = brush;
  const one = icons.get(name);
  if (!one) return;
  const side = one.size * size;
  if (bearing === 0) {
    context.drawImage(one.canvas, x - side / 2, y - side / 2, side, side);
    return;
  }
  context.save();
  context.translate(x, y);
  context.rotate((bearing * Math.PI) / 180);
  context.drawImage(one.canvas, -side / 2, -side / 2, side, side);
  context.restore();
}

export const screenPoint = (at: readonly [number, number], view: View): [number, number] => [
  at[0] * view.scale - view.x,
  at[1] * view.scale - view.y,
];

/** px from the way, where a flow runs beside it. */
export const asideBy = (flow: DrawnFlow) => (flow.aside ? 4 + flow.width / 2 : 0);

export function drawRings(brush: Brush, rings: readonly DrawnRing[]): void {
  const { context, palette, view } = brush;
  for (const { ring, open } of rings) {
    const colour = open ? palette.alarm : palette.ours;
    stroke(brush, onScreen(ring, view), colour, 1, 0.7);
    context.globalAlpha = 0.1;
    context.fillStyle = colour;
    context.fill();
    context.globalAlpha = 1;
  }
}

export function drawShut(brush: Brush, shut: readonly DrawnShut[]): void {
  const { context, palette, view } = brush;
  context.setLineDash([7, 4.5]);
  context.lineCap = 'butt';
  const courses = shut.map((one) => onScreen(one.course, view));
  shut.forEach((one, at) =>
    stroke(brush, courses[at]!, one.closed ? palette.alarm : palette.caution, one.closed ? 2.25 : 1.75),
  );
  context.setLineDash([]);
  shut.forEach((one, at) => {
    if (one.closed) for (const [x, y] of crossesAlong(courses[at]!)) icon(brush, 'cross', x, y);
  });
}

/** A cross in the middle of a short course, one each 150 px of a long one. */
export function crossesAlong(course: Flat, each = 150): [number, number][] {
  let length = 0;
  for (let at = 0; at + 3 < course.length; at += 2)
    length += Math.hypot(course[at + 2]! - course[at]!, course[at + 3]! - course[at + 1]!);
  const count = Math.min(40, Math.max(1, Math.round(length / each)));
  const out: [number, number][] = [];
  let done = 0;
  for (let at = 0; at + 3 < course.length && out.length < count; at += 2) {
    const [dx, dy] = [course[at + 2]! - course[at]!, course[at + 3]! - course[at + 1]!];
    const part = Math.hypot(dx, dy);
    let next = ((out.length + 0.5) * length) / count;
    while (part > 0 && next <= done + part && out.length < count) {
      const share = (next - done) / part;
      out.push([course[at]! + dx * share, course[at + 1]! + dy * share]);
      next = ((out.length + 0.5) * length) / count;
    }
    done += part;
  }
  return out;
}

export function drawFlows(brush: Brush, flows: readonly DrawnFlow[]): void {
  const { context, palette, view } = brush;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  const courses = flows.map((flow) => beside(onScreen(flow.course, view), asideBy(flow)));
  flows.forEach((flow, at) => {
    const course = courses[at]!;
    if (flow.escorted) {
      stroke(brush, course, palette.ink, flow.width + 4.7);
      stroke(brush, course, palette.paper, flow.width + 2.5);
    } else if (!flow.empty) stroke(brush, course, palette.paper, flow.width + 2.5, 0.8);
    if (flow.empty) stroke(brush, course, palette.grey, 1.4);
    else stroke(brush, course, palette.ours, flow.width);
  });
  for (const flow of flows) {
    for (const head of flow.heads) {
      const [x, y] = screenPoint(head.at, view);
      icon(brush, flow.empty ? 'head-empty' : 'head', x, y, head.size, head.bearing || 0.001);
    }
  }
}

function disc(brush: Brush, x: number, y: number, radius: number, fill: string, alpha: number): void {
  const { context } = brush;
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.globalAlpha = alpha;
  context.fillStyle = fill;
  context.fill();
  context.globalAlpha = 1;
}

export function drawPlaces(brush: Brush, places: readonly Place[], picked: string | null): void {
  const { context, palette, view } = brush;
  const { width, height } = view;
  const marks: (() => void)[] = [];
  for (const place of places) {
    const [x, y] = screenPoint(place.at, view);
    const { radius } = place;
    if (x < -40 || y < -40 || x > width + 40 || y > height + 40) continue;
    if (place.id === picked) {
      disc(brush, x, y, Math.max(radius, 6) + 5, palette.ours, 0.16);
      context.strokeStyle = palette.ink;
      context.lineWidth = 2;
      context.stroke();
    }
    if (place.kind !== 'own') {
      if (radius > 0) disc(brush, x, y, radius, palette.ours, 0.5);
      marks.push(() => icon(brush, place.kind, x, y));
    } else if (radius > 0 || !place.gone) {
      disc(brush, x, y, radius > 0 ? radius : 4, radius > 0 ? palette.ours : palette.paper, 0.86);
      context.strokeStyle = radius > 0 ? palette.paper : palette.ours;
      context.lineWidth = 1.5;
      context.stroke();
    }
    if (place.kind === 'own' && place.gone) marks.push(() => icon(brush, 'gone', x, y));
    if (place.threat) marks.push(() => icon(brush, 'threat', x + 9, y - 9));
  }
  for (const mark of marks) mark();
}

export function drawCommunities(brush: Brush, communities: readonly DrawnCommunity[]): void {
  for (const one of communities) icon(brush, one.state, ...screenPoint(one.at, brush.view));
}

/** Everything of a day but the names. */
export function drawDay(
  brush: Brush,
  frame: DayFrame,
  hidden: ReadonlySet<string>,
  picked: string | null,
): void {
  if (!hidden.has('communities')) drawRings(brush, frame.rings);
  if (!hidden.has('windows')) drawShut(brush, frame.shut);
  drawFlows(brush, frame.flows);
  drawPlaces(brush, frame.places, picked);
  if (!hidden.has('communities')) drawCommunities(brush, frame.communities);
}
