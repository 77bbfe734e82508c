/** Windows, permissions and seasons as bands behind the bars. */
import { addDays, daysBetween } from '$lib/format/day';
import type { Day, Scene, SceneLeg, Window } from '$lib/model/types';
import { concerns } from '$lib/map/windows';

export interface Band {
  /** First and last day, both inside. */
  from: Day;
  to: Day;
  closed: boolean;
  reason: string;
  knownFrom: Day | null;
  /** Ways and places that it concerns. */
  subjects: string[];
}

const bare = (subject: string) => subject.replace(/^\w+:/, '');

/** Windows of the same days, reason and effect are one band. */
function merge(windows: readonly Window[], last: Day): Band[] {
  const bands = new Map<string, Band>();
  for (const one of windows) {
    const to = one.to ?? last;
    const key = `${one.from} ${to} ${one.closed} ${one.reason ?? ''}`;
    const band = bands.get(key) ?? {
      from: one.from,
      to,
      closed: one.closed,
      reason: one.reason ?? '',
      knownFrom: one.known_from ?? null,
      subjects: [],
    };
    if (!band.subjects.includes(bare(one.subject))) band.subjects.push(bare(one.subject));
    bands.set(key, band);
  }
  return [...bands.values()].sort((a, b) => Number(a.closed) - Number(b.closed));
}

/** Of a site: its own windows, and those of the ways out of it. */
export function bandsOfSite(scene: Scene, site: string, last: Day): Band[] {
  const ways = scene.legs.filter((leg) => leg.from === site);
  const own = (one: Window) => one.subject === site || one.subject === `site:${site}`;
  return merge(
    scene.windows.filter((one) => own(one) || ways.some((leg) => concerns(one, leg))),
    last,
  );
}

export function bandsOfLeg(scene: Scene, leg: SceneLeg, last: Day): Band[] {
  return merge(
    scene.windows.filter((one) => concerns(one, leg)),
    last,
  );
}

export function bandsOfFleet(scene: Scene, fleet: string, last: Day): Band[] {
  return merge(
    scene.windows.filter((one) => one.subject === `fleet:${fleet}` || one.subject === fleet),
    last,
  );
}

/** Left edge and width of a stretch of days on an axis, px; null where none of it is shown. */
export function extent(
  from: Day,
  to: Day,
  first: Day,
  days: number,
  pixelsPerDay: number,
): { x: number; width: number } | null {
  const start = Math.max(0, daysBetween(first, from));
  const end = Math.min(days, daysBetween(first, addDays(to, 1)));
  return end <= start ? null : { x: start * pixelsPerDay, width: (end - start) * pixelsPerDay };
}
