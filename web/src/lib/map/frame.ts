/** What one day draws over the ground: places with their people, what is under way, what is shut. */
import type { Day, Scene } from '$lib/model/types';
import type { Coverage } from './coverage';
import { shortName, type Ground } from './features';
import { partDone, type Flow } from './flows';
import { along, pointOf, ring } from './geometry';
import { flat, mercator, type Flat } from './projection';
import { widthOf } from './scales';
import type { Shut } from './windows';

export interface Place {
  id: string;
  /** On the square of Mercator. */
  at: [number, number];
  /** px; 0 where nobody is. */
  radius: number;
  kind: 'own' | 'port' | 'exit';
  gone: boolean;
  threat: boolean;
}
export interface Head {
  at: [number, number];
  /** Degrees from north, clockwise. */
  bearing: number;
  size: number;
}
export interface DrawnFlow {
  key: string;
  leg: string;
  course: Flat;
  /** px. */
  width: number;
  empty: boolean;
  escorted: boolean;
  /** Runs beside its way, not on it. */
  aside: boolean;
  heads: Head[];
}
export interface DrawnShut {
  leg: string;
  course: Flat;
  closed: boolean;
}
export interface DrawnCommunity {
  id: string;
  at: [number, number];
  state: 'uncovered' | 'released';
  label: string;
}
export interface DrawnRing {
  ring: Flat;
  /** Nobody covers the people in it. */
  open: boolean;
}
export interface DrawnLabel {
  id: string;
  at: [number, number];
  /** px between the place and its name. */
  gap: number;
  name: string;
  /** People tonight. */
  figure: string;
  /** In the colour of an alarm. */
  warning: string;
  minor: boolean;
}

export interface DayFrame {
  /** How far places lie from each other, as part of the square of Mercator. */
  spacing: number;
  rings: DrawnRing[];
  places: Place[];
  flows: DrawnFlow[];
  shut: DrawnShut[];
  communities: DrawnCommunity[];
  labels: DrawnLabel[];
}

/** What no day changes of it. */
export interface Sketch {
  spacing: number;
  places: Omit<Place, 'radius' | 'gone'>[];
  rings: Map<string, Flat>;
  courses: Map<string, Flat>;
  /** The same from end to start. */
  returns: Map<string, Flat>;
}

export function sketchOf(scene: Scene, ground: Ground, coverages: readonly Coverage[]): Sketch {
  const kinds: Record<string, Place['kind']> = { exit: 'exit', port: 'port' };
  const places = scene.sites.flatMap((site) => {
    const at = ground.points.get(site.id);
    if (!at) return [];
    const kind = kinds[site.role] ?? 'own';
    return [{ id: site.id, at: mercator(at), kind, threat: Boolean(site.threat) }];
  });
  const courses = new Map([...ground.courses].map(([leg, course]) => [leg, flat(course)]));
  const returns = new Map([...ground.courses].map(([leg, course]) => [leg, flat([...course].reverse())]));
  const rings = new Map(
    coverages.map((one) => [one.community.id, flat(ring(pointOf(one.community), one.km))]),
  );
  return { spacing: spacingOf(places.map((one) => one.at)), places, rings, courses, returns };
}

/** Side of the square that each place has to itself, were they spread evenly over where the middle half of them lies. */
export function spacingOf(points: readonly [number, number][]): number {
  if (points.length < 4) return 1;
  const middle = (axis: 0 | 1) => {
    const sorted = points.map((one) => one[axis]).sort((a, b) => a - b);
    return sorted[Math.floor(sorted.length * 0.75)]! - sorted[Math.floor(sorted.length * 0.25)]!;
  };
  return Math.sqrt((middle(0) * middle(1)) / (points.length / 4));
}

/** One arrow head for each convoy at the part of the way that it has done; those together share one. */
export function headsOf(flow: Flow, ground: Ground, day: Day, most: number): Head[] {
  const course = ground.courses.get(flow.leg);
  if (!course) return [];
  const way = flow.reverse ? [...course].reverse() : course;
  const parts = new Map<number, number>();
  for (const one of flow.movements) {
    const part = Math.round(partDone(one, day) * 100) / 100;
    parts.set(part, (parts.get(part) ?? 0) + one.vehicles);
  }
  return [...parts].map(([part, vehicles]) => {
    const { point, bearing } = along(way, part);
    return { at: mercator(point), bearing, size: 0.8 + widthOf(flow.empty ? 0 : vehicles, most) / 14 };
  });
}

export function flowsDrawn(
  flows: readonly Flow[],
  sketch: Sketch,
  ground: Ground,
  day: Day,
  most: number,
): DrawnFlow[] {
  return flows.flatMap((flow) => {
    const course = (flow.reverse ? sketch.returns : sketch.courses).get(flow.leg);
    if (!course) return [];
    return [
      {
        key: flow.key,
        leg: flow.leg,
        course,
        width: widthOf(flow.empty ? 0 : flow.vehicles, most),
        empty: flow.empty,
        escorted: flow.escort > 0,
        aside: flow.reverse,
        heads: headsOf(flow, ground, day, most),
      },
    ];
  });
}

export function shutDrawn(shut: readonly Shut[], sketch: Sketch): DrawnShut[] {
  return shut.flatMap((one) => {
    const course = sketch.courses.get(one.leg);
    return course ? [{ leg: one.leg, course, closed: one.closed }] : [];
  });
}

export function ringsDrawn(coverages: readonly Coverage[], sketch: Sketch, day: Day): DrawnRing[] {
  return coverages.map((one) => ({
    ring: sketch.rings.get(one.community.id)!,
    open: one.uncoveredFrom !== null && one.uncoveredFrom <= day,
  }));
}

export function communitiesDrawn(
  coverages: readonly Coverage[],
  day: Day,
  until: Day | null,
  text: (one: Coverage) => string,
): DrawnCommunity[] {
  return coverages
    .filter((one) => one.uncoveredFrom !== null && one.uncoveredFrom <= day)
    .map((one) => {
      const state = until === null || day <= until ? 'uncovered' : 'released';
      // Where a site is near, its label says it.
      const label = state === 'uncovered' && one.sites.length === 0 ? text(one) : '';
      return { id: one.community.id, at: mercator(pointOf(one.community)), state, label };
    });
}

export function labelOf(place: Place, name: string, texts: { figure: string; warning: string }): DrawnLabel {
  const gap = Math.max(place.radius, 6) + 4;
  return { id: place.id, at: place.at, gap, name: shortName(name), minor: place.kind !== 'own', ...texts };
}

/** Where a course ends that leads to no place on the map: its name. */
export function stubLabels(scene: Scene, ground: Ground, used: ReadonlySet<string>): DrawnLabel[] {
  const names = new Map(scene.sites.map((site) => [site.id, site.name]));
  return scene.legs
    .filter((leg) => used.has(leg.id) && ground.points.has(leg.from) && !ground.points.has(leg.to))
    .map((leg) => ({
      id: `stub ${leg.id}`,
      at: mercator(ground.courses.get(leg.id)!.at(-1)!),
      gap: 4,
      name: shortName(names.get(leg.to) ?? leg.to),
      figure: '',
      warning: '',
      minor: true,
    }));
}
