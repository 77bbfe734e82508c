/** Courses of legs and circles on the ground, as longitudes and latitudes. */
import type { SceneLeg } from '$lib/model/types';

export type Point = [number, number];
export interface Located {
  latitude?: number | null;
  longitude?: number | null;
}

const EARTH_KM = 6371;
const RAD = Math.PI / 180;
const CURVE_POINTS = 24;
/** How far a flight's curve leaves the straight line, as part of its length. */
const AIR_BEND = 0.14;

/** Whether a place has coordinates. A place at 0, 0 is one whose coordinates are not known. */
export function isLocated(place: Located | undefined): boolean {
  if (!place || !Number.isFinite(place.latitude) || !Number.isFinite(place.longitude)) return false;
  return place.latitude !== 0 || place.longitude !== 0;
}

export function pointOf(place: Located): Point {
  return [place.longitude!, place.latitude!];
}

/** A flight is a curve, so that it does not hide the road below; other ways are straight if nothing is given. */
export function courseOf(leg: SceneLeg, from: Point, to: Point): Point[] {
  if (leg.points && leg.points.length > 1) return leg.points as Point[];
  return leg.mode === 'air' ? curve(from, to, AIR_BEND) : [from, to];
}

/** A quadratic curve to the left of the way. */
export function curve(from: Point, to: Point, bend: number): Point[] {
  const middle: Point = [
    (from[0] + to[0]) / 2 - (to[1] - from[1]) * bend * 2,
    (from[1] + to[1]) / 2 + (to[0] - from[0]) * bend * 2,
  ];
  return Array.from({ length: CURVE_POINTS + 1 }, (_, at) => {
    const part = at / CURVE_POINTS;
    const mix = (axis: 0 | 1) =>
      (1 - part) ** 2 * from[axis] + 2 * part * (1 - part) * middle[axis] + part ** 2 * to[axis];
    return [mix(0), mix(1)];
  });
}

/** Towards a place that lies nowhere on the map: a short course to the north-east. */
export function stub(from: Point, degrees: number): Point[] {
  return curve(from, [from[0] + degrees * 0.75, from[1] + degrees], -0.08);
}

/** The point after a part (0 to 1) of a course, and the way it faces there: degrees from north, clockwise. */
export function along(course: readonly Point[], part: number): { point: Point; bearing: number } {
  const lengths = course.slice(1).map((to, at) => Math.hypot(to[0] - course[at]![0], to[1] - course[at]![1]));
  let left = Math.min(Math.max(part, 0), 1) * lengths.reduce((sum, one) => sum + one, 0);
  for (let at = 0; at < lengths.length; at += 1) {
    const length = lengths[at]!;
    if (left <= length || at === lengths.length - 1) {
      const [from, to] = [course[at]!, course[at + 1]!];
      const share = length === 0 ? 0 : Math.min(1, left / length);
      const point: Point = [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
      return { point, bearing: bearing(from, to) };
    }
    left -= length;
  }
  return { point: course[0]!, bearing: 0 };
}

/** On the map's projection, over a short way. */
export function bearing(from: Point, to: Point): number {
  const east = (to[0] - from[0]) * Math.cos(((from[1] + to[1]) / 2) * RAD);
  return (Math.atan2(east, to[1] - from[1]) / RAD + 360) % 360;
}

/** Great-circle distance, km. */
export function distanceKm(a: Point, b: Point): number {
  const half =
    Math.sin(((b[1] - a[1]) * RAD) / 2) ** 2 +
    Math.cos(a[1] * RAD) * Math.cos(b[1] * RAD) * Math.sin(((b[0] - a[0]) * RAD) / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.sqrt(half));
}

/** A ring of so many km around a point. */
export function ring(center: Point, km: number, corners = 48): Point[] {
  const north = km / EARTH_KM / RAD;
  const east = north / Math.max(0.01, Math.cos(center[1] * RAD));
  return Array.from({ length: corners + 1 }, (_, at) => {
    const angle = (at / corners) * 2 * Math.PI;
    return [center[0] + Math.sin(angle) * east, center[1] + Math.cos(angle) * north];
  });
}
