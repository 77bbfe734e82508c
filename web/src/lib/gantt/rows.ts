/** The rows of the chart: sites by their role, or fleets and ways with what travels. */
import { daysBetween } from '$lib/format/day';
import type { Closure, Day, Fleet, Movement, Plan, Scene, SceneLeg, SceneSite } from '$lib/model/types';
import { pack } from './lanes';

export interface GroupRow {
  kind: 'group';
  key: string;
  /** `role-base`, or `fleets` and `ways`. */
  name: string;
  height: number;
}
export interface SiteRow {
  kind: 'site';
  key: string;
  site: SceneSite;
  closure: Closure | undefined;
  /** Departures from here, by day. */
  departures: { day: Day; movements: Movement[] }[];
  height: number;
}
export interface FleetRow {
  kind: 'fleet';
  key: string;
  fleet: Fleet | null;
  leg: SceneLeg | null;
  busy: number[];
  bars: { movement: Movement; lane: number }[];
  lanes: number;
  height: number;
}
export type Row = GroupRow | SiteRow | FleetRow;

const GROUP = 26;
export const SITE = 46;
export const LANE = 11;
/** Above the lanes: how many are busy. */
export const BUSY = 18;
const MOST_LANES = 5;

const group = (name: string): GroupRow => ({ kind: 'group', key: `group:${name}`, name, height: GROUP });

/** Where a movement starts. */
export function originOf(movement: Movement, leg: SceneLeg | undefined): string {
  if (!leg) return '';
  return movement.reverse ? leg.to : leg.from;
}

/** Sites that have something to show, grouped by role; those that close first stand first. */
export function siteRows(scene: Scene, plan: Plan): Row[] {
  const closures = new Map(plan.closures.map((one) => [one.site, one]));
  const departures = departuresBySite(scene, plan);
  const shown = scene.sites.filter(
    (site) =>
      site.role !== 'exit' &&
      (site.people > 0 ||
        closures.has(site.id) ||
        (plan.by_site[site.id] ?? []).some((people) => people > 0)),
  );
  const end = (site: SceneSite) => closures.get(site.id)?.closed ?? '9999';
  const rows: Row[] = [];
  for (const role of [...new Set(shown.map((site) => site.role))]) {
    rows.push(group(`role-${role}`));
    const own = shown.filter((site) => site.role === role);
    own.sort((a, b) => end(a).localeCompare(end(b)));
    for (const site of own) {
      rows.push({
        kind: 'site',
        key: `site:${site.id}`,
        site,
        closure: closures.get(site.id),
        departures: departures.get(site.id) ?? [],
        height: SITE,
      });
    }
  }
  return rows;
}

function departuresBySite(scene: Scene, plan: Plan): Map<string, SiteRow['departures']> {
  const legs = new Map(scene.legs.map((leg) => [leg.id, leg]));
  const sites = new Map<string, Map<Day, Movement[]>>();
  for (const one of plan.movements) {
    const site = originOf(one, legs.get(one.leg));
    const days = sites.get(site) ?? new Map<Day, Movement[]>();
    sites.set(site, days.set(one.depart, [...(days.get(one.depart) ?? []), one]));
  }
  return new Map(
    [...sites].map(([site, days]) => [
      site,
      [...days].map(([day, movements]) => ({ day, movements })).sort((a, b) => (a.day < b.day ? -1 : 1)),
    ]),
  );
}

/** Fleets with what they carry, then ways of what travels without a fleet. */
export function fleetRows(scene: Scene, plan: Plan): Row[] {
  const busy = new Map(plan.fleets.map((one) => [one.fleet, one.busy]));
  const byFleet = new Map<string, Movement[]>();
  const byLeg = new Map<string, Movement[]>();
  for (const one of plan.movements) {
    const [map, key] = one.fleet ? [byFleet, one.fleet] : [byLeg, one.leg];
    map.set(key, [...(map.get(key) ?? []), one]);
  }
  const fleets = scene.fleets.map((fleet) =>
    fleetRow(`fleet:${fleet.id}`, fleet, null, byFleet.get(fleet.id) ?? [], busy.get(fleet.id) ?? []),
  );
  const ways = scene.legs
    .filter((leg) => byLeg.has(leg.id))
    .map((leg) => fleetRow(`leg:${leg.id}`, null, leg, byLeg.get(leg.id)!, []));
  return [
    ...(fleets.length > 0 ? [group('fleets'), ...fleets] : []),
    ...(ways.length > 0 ? [group('ways'), ...ways] : []),
  ];
}

function fleetRow(
  key: string,
  fleet: Fleet | null,
  leg: SceneLeg | null,
  movements: Movement[],
  busy: number[],
): FleetRow {
  const sorted = [...movements].sort((a, b) => (a.depart < b.depart ? -1 : a.depart > b.depart ? 1 : 0));
  const packed = pack(
    sorted.map((one) => ({
      from: daysBetween('1970-01-01', one.depart),
      to: daysBetween('1970-01-01', one.arrive),
    })),
    MOST_LANES,
  );
  const lanes = Math.max(1, ...packed.map((lane) => lane + 1));
  const head = fleet ? BUSY : 4;
  return {
    kind: 'fleet',
    key,
    fleet,
    leg,
    busy,
    bars: sorted.map((movement, at) => ({ movement, lane: packed[at]! })),
    lanes,
    height: Math.max(34, head + lanes * LANE + 6),
  };
}
