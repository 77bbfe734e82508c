/** What no day changes on the map, as GeoJSON. */
import type { Feature, FeatureCollection, Geometry, LineString } from 'geojson';
import type { Scene } from '$lib/model/types';
import { courseOf, isLocated, pointOf, stub, type Point } from './geometry';
import { hazardStep } from './palette';

export type Box = [number, number, number, number];

export interface Ground {
  points: Map<string, Point>;
  courses: Map<string, Point[]>;
  /** West, south, east, north of the mission's own places. */
  inner: Box;
  /** The same with every exit. */
  outer: Box;
}

export const collection = <G extends Geometry>(features: Feature<G>[]): FeatureCollection<G> => ({
  type: 'FeatureCollection',
  features,
});
const line = (course: Point[], properties: object): Feature<LineString> => ({
  type: 'Feature',
  properties,
  geometry: { type: 'LineString', coordinates: course },
});

function boxOf(points: Point[]): Box {
  const [xs, ys] = [points.map((one) => one[0]), points.map((one) => one[1])];
  if (points.length === 0) return [-20, -20, 40, 40];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

export function groundOf(scene: Scene): Ground {
  const located = scene.sites.filter(isLocated);
  const points = new Map(located.map((site) => [site.id, pointOf(site)]));
  const own = located.filter((site) => site.role !== 'exit');
  const inner = boxOf((own.length > 0 ? own : located).map(pointOf));
  const degrees = Math.max(0.05, (inner[3] - inner[1]) * 0.13);
  const courses = new Map<string, Point[]>();
  for (const leg of scene.legs) {
    const [from, to] = [points.get(leg.from), points.get(leg.to)];
    if (from && to) courses.set(leg.id, courseOf(leg, from, to));
    else if (from) courses.set(leg.id, stub(from, degrees));
    else if (to) courses.set(leg.id, stub(to, degrees).reverse());
  }
  return { points, courses, inner, outer: boxOf(located.map(pointOf)) };
}

/** A name without what stands in brackets, for labels. */
export function shortName(name: string): string {
  return name.replace(/\s*\([^)]*\)/g, '').trim() || name;
}

export function legFeatures(scene: Scene, ground: Ground, used: Set<string>) {
  return collection(
    scene.legs.flatMap((leg) => {
      const course = ground.courses.get(leg.id);
      const properties = {
        id: leg.id,
        mode: leg.mode,
        used: used.has(leg.id) ? 1 : 0,
        hazard: hazardStep(leg.hazard),
      };
      return course ? [line(course, properties)] : [];
    }),
  );
}
