/** Draws the parts of a day on a canvas, in the page's colours. */
import type { DayFrame, DrawnCommunity, DrawnFlow, DrawnRing, DrawnShut, Head, Place } from './frame';
import type { Icons } from './icons';
import type { Palette } from './palette';
import { beside, inSight, isNear, onScreen, type Flat, type View } from './projection';

export interface Brush {
  context: CanvasRenderingContext2D;
  palette: Palette;
  icons: Icons;
  view: View;
  /** How large marks are, 0 to 1; smaller where places lie close together. */
  marks: number;
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

function icon(brush: Brush, name: string, x: number, y: number): void {
  const { context, icons, view } = brush;
  const one = icons.get(name);
  if (!one || !isNear([x, y], view)) return;
  const side = one.size * brush.marks;
  context.drawImage(one.picture, x - side / 2, y - side / 2, side, side);
}

/** An arrow head, seen from its middle and facing north, px. */
const HEAD = [[0, -8], [7.5, 7], [0, 3], [-7.5, 7]] as const; // prettier-ignore

function head(brush: Brush, x: number, y: number, { size, bearing }: Head, fill: string): void {
  const { context, palette, marks } = brush;
  const by = size * marks;
  const angle = (bearing * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle) * by, Math.sin(angle) * by];
  context.beginPath();
  for (const [east, south] of HEAD)
    context.lineTo(x + east * cos - south * sin, y + east * sin + south * cos);
  context.closePath();
  if (isRoomy(brush)) {
    context.strokeStyle = palette.paper;
    context.lineWidth = 3;
    context.stroke();
  }
  context.fillStyle = fill;
  context.fill();
}

/** Whether there is room for edges around things, which set them off from what they lie on. */
const isRoomy = ({ marks }: Brush) => marks > 0.7;

export const screenPoint = (at: readonly [number, number], view: View): [number, number] => [
  at[0] * view.scale - view.x,
  at[1] * view.scale - view.y,
];

/** px from the way, where a flow runs beside it. */
export const asideBy = (flow: DrawnFlow) => (flow.aside ? 4 + flow.width / 2 : 0);

/** A ring that is smaller hides under the mark in its middle, px across. */
const LEAST_RING = 14;
/** Discs that are smaller have no edge, px. */
const LEAST_EDGED = 5;

export function drawRings(brush: Brush, rings: readonly DrawnRing[]): void {
  const { context, palette, view } = brush;
  for (const { ring, open } of rings) {
    const colour = open ? palette.alarm : palette.ours;
    const course = onScreen(ring, view);
    if (!inSight(course, view, LEAST_RING)) continue;
    stroke(brush, course, colour, 1, 0.7);
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

function drawFlow(brush: Brush, flow: DrawnFlow): void {
  const { palette, view } = brush;
  const course = beside(onScreen(flow.course, view), asideBy(flow));
  if (!inSight(course, view)) return;
  if (flow.escorted) {
    stroke(brush, course, palette.ink, flow.width + 4.7);
    stroke(brush, course, palette.paper, flow.width + 2.5);
  } else if (!flow.empty && isRoomy(brush)) stroke(brush, course, palette.paper, flow.width + 2.5, 0.8);
  if (flow.empty) stroke(brush, course, palette.grey, 1.4);
  else stroke(brush, course, palette.ours, flow.width);
}

export function drawFlows(brush: Brush, flows: readonly DrawnFlow[]): void {
  const { context, palette, view } = brush;
  context.lineCap = isRoomy(brush) ? 'round' : 'butt';
  context.lineJoin = 'round';
  for (const flow of flows) drawFlow(brush, flow);
  for (const flow of flows) {
    const fill = flow.empty ? palette.grey : palette['ours-strong'];
    for (const one of flow.heads) {
      const at = screenPoint(one.at, view);
      if (isNear(at, view)) head(brush, ...at, one, fill);
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

function drawPick(brush: Brush, x: number, y: number, radius: number): void {
  const { context, palette } = brush;
  disc(brush, x, y, Math.max(radius, 6) + 5, palette.ours, 0.16);
  context.strokeStyle = palette.ink;
  context.lineWidth = 2;
  context.stroke();
}

/** People tonight as a disc; where nobody is yet or any more, an empty circle. */
function drawPeople(brush: Brush, x: number, y: number, radius: number): void {
  const { context, palette } = brush;
  const someone = radius > 0;
  const fill = someone ? palette.ours : palette.paper;
  disc(brush, x, y, someone ? radius : 4, fill, 0.86);
  if (someone && radius < LEAST_EDGED) return;
  context.strokeStyle = someone ? palette.paper : palette.ours;
  context.lineWidth = 1.5;
  context.stroke();
}

export function drawPlaces(brush: Brush, places: readonly Place[], picked: string | null): void {
  const { palette, view, marks } = brush;
  const near = places.filter(({ at, radius }) => isNear(screenPoint(at, view), view, radius));
  for (const { id, at, kind, gone, radius } of near) {
    const [x, y] = screenPoint(at, view);
    if (id === picked) drawPick(brush, x, y, radius);
    if (kind !== 'own') disc(brush, x, y, radius, palette.ours, 0.5);
    else if (radius > 0 || !gone) drawPeople(brush, x, y, radius);
  }
  // Marks above all discs, that none hides one.
  for (const { at, kind, gone, threat } of near) {
    const [x, y] = screenPoint(at, view);
    if (kind !== 'own') icon(brush, kind, x, y);
    else if (gone) icon(brush, 'gone', x, y);
    if (threat) icon(brush, 'threat', x + 9 * marks, y - 9 * marks);
  }
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
