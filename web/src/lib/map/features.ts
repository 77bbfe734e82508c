/** What the map draws, as GeoJSON: the parts that no day changes, and those of one day. */
import type {
  Feature,
  FeatureCollection,
  Geometry,
  LineString,
  Point as PointGeometry,
  Polygon,
} from 'geojson';
import type { Day, Partner, Scene, SceneLeg, SceneSite } from '$lib/model/types';
import type { Coverage } from './coverage';
import { partDone, type Flow } from './flows';
import { along, courseOf, isLocated, pointOf, ring, stub, type Point } from './geometry';
import { hazardStep } from './palette';
import { widthOf } from './scales';
import type { Shut } from './windows';

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
const point = (at: Point, properties: object): Feature<PointGeometry> => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Point', coordinates: at },
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

export function siteFeatures(scene: Scene, ground: Ground) {
  const rank = (site: SceneSite) => (site.role === 'exit' ? 3 : site.role === 'port' ? 2 : 1);
  return collection(
    scene.sites.flatMap((site) => {
      const at = ground.points.get(site.id);
      const properties = { id: site.id, role: site.role, rank: rank(site), threat: site.threat ? 1 : 0 };
      return at ? [point(at, properties)] : [];
    }),
  );
}

export function pickedFeature(ground: Ground, site: string | null, radius: number) {
  const at = site ? ground.points.get(site) : undefined;
  return collection(at ? [point(at, { radius })] : []);
}

export interface Label {
  name: string;
  /** A second line: people tonight. */
  figure: string;
  /** A third, in the colour of an alarm. */
  warning: string;
}

/** Names, with the people there tonight where there are any. */
export function labelFeatures(
  scene: Scene,
  ground: Ground,
  label: (site: SceneSite) => Label,
  size: (id: string) => number,
) {
  const line = (text: string) => (text ? `\n${text}` : '');
  return collection(
    scene.sites.flatMap((site) => {
      const at = ground.points.get(site.id);
      const radius = size(site.id);
      const minor = site.role === 'exit' || site.role === 'port' ? 1 : 0;
      const { name, figure, warning } = label(site);
      const texts = { name, figure: line(figure), warning: line(warning) };
      const properties = { id: site.id, offset: Math.max(radius, 6), order: -radius, minor, ...texts };
      return at ? [point(at, properties)] : [];
    }),
  );
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

/** Where a stub ends: the name of the place that lies nowhere on the map. */
export function stubFeatures(scene: Scene, ground: Ground, used: Set<string>) {
  const names = new Map(scene.sites.map((site) => [site.id, site.name]));
  const nowhere = (leg: SceneLeg) =>
    used.has(leg.id) && ground.points.has(leg.from) && !ground.points.has(leg.to);
  return collection(
    scene.legs.filter(nowhere).map((leg) => {
      const end = ground.courses.get(leg.id)!.at(-1)!;
      return point(end, { id: leg.id, label: shortName(names.get(leg.to) ?? leg.to) });
    }),
  );
}

export function communityFeatures(
  coverages: Coverage[],
  day: Day,
  until: Day | null,
  text: (one: Coverage) => string,
) {
  return collection(
    coverages.map((one) => {
      const open = one.uncoveredFrom !== null && one.uncoveredFrom <= day;
      const state = !open ? 'covered' : until === null || day <= until ? 'uncovered' : 'released';
      const label = state === 'uncovered' && one.sites.length === 0 ? text(one) : '';
      return point(pointOf(one.community), { part: 'community', id: one.community.id, state, label });
    }),
  );
}

export function ringFeatures(coverages: Coverage[]): FeatureCollection<Polygon> {
  return collection(
    coverages.map((one) => ({
      type: 'Feature',
      properties: { id: one.community.id },
      geometry: { type: 'Polygon', coordinates: [ring(pointOf(one.community), one.km)] },
    })),
  );
}

export function partnerFeatures(partners: Partner[]) {
  return collection(
    partners.filter(isLocated).map((one) => point(pointOf(one), { id: one.id, label: one.name ?? one.id })),
  );
}

export function flowFeatures(flows: Flow[], ground: Ground, most: number) {
  return collection(
    flows.flatMap((flow) => {
      const course = ground.courses.get(flow.leg);
      if (!course) return [];
      const way = flow.reverse ? [...course].reverse() : course;
      const width = widthOf(flow.empty ? 0 : flow.vehicles, most);
      const properties = {
        part: 'flow',
        key: flow.key,
        leg: flow.leg,
        width,
        empty: flow.empty ? 1 : 0,
        escort: flow.escort,
      };
      return [line(way, { ...properties, side: flow.reverse ? 1 : 0 })];
    }),
  );
}

/** One arrow head for each convoy at the part of the way that it has done; those together share one. */
export function headFeatures(flows: Flow[], ground: Ground, day: Day, most: number) {
  return collection(
    flows.flatMap((flow) => {
      const course = ground.courses.get(flow.leg);
      if (!course) return [];
      const way = flow.reverse ? [...course].reverse() : course;
      const parts = new Map<string, number>();
      for (const one of flow.movements) {
        const part = partDone(one, day).toFixed(2);
        parts.set(part, (parts.get(part) ?? 0) + one.vehicles);
      }
      return [...parts].map(([part, vehicles]) => {
        const { point: at, bearing } = along(way, Number(part));
        const size = 0.8 + widthOf(flow.empty ? 0 : vehicles, most) / 14;
        return point(at, {
          part: 'head',
          key: flow.key,
          leg: flow.leg,
          bearing,
          size,
          empty: flow.empty ? 1 : 0,
        });
      });
    }),
  );
}

export function shutFeatures(shut: Shut[], ground: Ground) {
  return collection(
    shut.flatMap((one) => {
      const course = ground.courses.get(one.leg);
      return course ? [line(course, { part: 'shut', id: one.leg, closed: one.closed ? 1 : 0 })] : [];
    }),
  );
}
