/** From places on the ground to places on the screen: Mercator, never turned or tilted. */
import type { Point } from './geometry';

/** Coordinates one after another, x then y, each from 0 to 1 on the square of Mercator. */
export type Flat = Float64Array;

/** Where the square of Mercator lies on the screen. */
export interface View {
  /** Side of the square, px. */
  scale: number;
  /** Of the screen's upper left corner, px from the square's. */
  x: number;
  y: number;
  width: number;
  height: number;
}

const RAD = Math.PI / 180;

export function mercator([longitude, latitude]: Point): [number, number] {
  const bound = Math.min(85.05, Math.max(-85.05, latitude));
  const y = Math.log(Math.tan(Math.PI / 4 + (bound * RAD) / 2));
  return [(longitude + 180) / 360, (1 - y / Math.PI) / 2];
}

export function flat(course: readonly Point[]): Flat {
  const out = new Float64Array(course.length * 2);
  course.forEach((point, at) => out.set(mercator(point), at * 2));
  return out;
}

/** Points of a course nearer to each other than this are drawn as one, px. */
const NEARER_THAN_SEEN = 1.25;

/** px, x then y; without the points that nobody could tell from the one before. */
export function onScreen(course: Flat, view: View): Flat {
  const out = new Float64Array(course.length);
  const last = course.length - 2;
  let kept = 0;
  for (let at = 0; at <= last; at += 2) {
    const [x, y] = [course[at]! * view.scale - view.x, course[at + 1]! * view.scale - view.y];
    const near =
      kept > 0 &&
      Math.abs(x - out[kept - 2]!) < NEARER_THAN_SEEN &&
      Math.abs(y - out[kept - 1]!) < NEARER_THAN_SEEN;
    // The first and the last stay, so that a course stays one.
    if (near && at < last) continue;
    out[kept] = x;
    out[kept + 1] = y;
    kept += 2;
  }
  return out.subarray(0, kept);
}

/** What lies further beyond the edge of the screen is not drawn, px. */
const BEYOND = 20;

/** Whether a point of the screen lies on it or so little beside it that its mark is seen. */
export function isNear([x, y]: readonly [number, number], { width, height }: View, radius = 0): boolean {
  const by = BEYOND + radius;
  return x >= -by && y >= -by && x <= width + by && y <= height + by;
}

/** Whether the box around a course meets the screen and is at least so many px wide or high. */
export function inSight(course: Flat, { width, height }: View, least = 0): boolean {
  let [west, north, east, south] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at < course.length; at += 2) {
    west = Math.min(west, course[at]!);
    east = Math.max(east, course[at]!);
    north = Math.min(north, course[at + 1]!);
    south = Math.max(south, course[at + 1]!);
  }
  if (Math.max(east - west, south - north) < least) return false;
  return east >= -BEYOND && south >= -BEYOND && west <= width + BEYOND && north <= height + BEYOND;
}

/** The same course so many px to its right. */
export function beside(course: Flat, by: number): Flat {
  if (by === 0) return course;
  const out = new Float64Array(course.length);
  const last = course.length - 2;
  for (let at = 0; at <= last; at += 2) {
    const [from, to] = [Math.max(0, at - 2), Math.min(last, at + 2)];
    const [dx, dy] = [course[to]! - course[from]!, course[to + 1]! - course[from + 1]!];
    const length = Math.hypot(dx, dy) || 1;
    out[at] = course[at]! - (dy / length) * by;
    out[at + 1] = course[at + 1]! + (dx / length) * by;
  }
  return out;
}

/** Distance of a point from a course, px. */
export function distanceFrom(course: Flat, x: number, y: number): number {
  let least = Infinity;
  for (let at = 0; at + 3 < course.length; at += 2) {
    const [ax, ay] = [course[at]!, course[at + 1]!];
    const [dx, dy] = [course[at + 2]! - ax, course[at + 3]! - ay];
    const square = dx * dx + dy * dy;
    const part = square === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / square));
    least = Math.min(least, Math.hypot(ax + part * dx - x, ay + part * dy - y));
  }
  return least;
}
