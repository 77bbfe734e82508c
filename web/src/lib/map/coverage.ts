/** Who near a community protects it, and from when on nobody does. */
import { addDays, daysBetween } from '$lib/format/day';
import type { Community, Day, Plan, Scene } from '$lib/model/types';
import { distanceKm, isLocated, pointOf } from './geometry';

/** What "immediate vicinity" is taken to mean where the mission does not say, km. */
export const VICINITY_KM = 20;
/** People that make a presence where the mission does not say. */
export const PROTECT_MIN = 50;

export interface Coverage {
  community: Community;
  /** Sites near enough. */
  sites: string[];
  /** Near enough, km. */
  km: number;
  /** First day from which nobody covers it any more; null while somebody does. */
  uncoveredFrom: Day | null;
}

/** The last day on which the mission is asked to protect; null where no clause says so. */
export function protectUntil(scene: Scene): Day | null {
  const days = scene.clauses
    .filter((clause) => clause.kind.replaceAll('-', '_') === 'protect_civilians' && clause.date)
    .map((clause) => clause.date!);
  return days.length === 0 ? null : days.reduce((a, b) => (a > b ? a : b));
}

export function coverages(scene: Scene, plan: Plan | null): Coverage[] {
  return scene.communities
    .filter((community) => isLocated(community))
    .map((community) => {
      const km = community.radius_km ?? scene.vicinity_km ?? VICINITY_KM;
      const sites = scene.sites
        .filter((site) => site.role !== 'exit' && isLocated(site))
        .filter((site) => distanceKm(pointOf(site), pointOf(community)) <= km)
        .map((site) => site.id);
      return { community, sites, km, uncoveredFrom: uncoveredFrom(scene, plan, sites) };
    });
}

function uncoveredFrom(scene: Scene, plan: Plan | null, sites: string[]): Day | null {
  const least = scene.protect_min ?? PROTECT_MIN;
  const rows = sites.map((site) => plan?.by_site[site] ?? []);
  const days = Math.max(0, ...rows.map((row) => row.length));
  for (let at = days - 1; at >= 0; at -= 1) {
    const people = rows.reduce((sum, row) => sum + (row[at] ?? 0), 0);
    if (people >= least) return at === days - 1 ? null : addDays(scene.start, at + 1);
  }
  return plan ? scene.start : null;
}

/** Days from the first without cover to the last on which cover was asked for; 0 where none is missing. */
export function daysWithout(coverage: Coverage, until: Day | null): number {
  if (!coverage.uncoveredFrom || !until) return 0;
  return Math.max(0, daysBetween(coverage.uncoveredFrom, until) + 1);
}
