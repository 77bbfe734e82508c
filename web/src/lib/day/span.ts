/** The days that charts show: from the mission's start until everything of the plan is over. */
import { addDays } from '$lib/format/day';
import type { Day, Plan, Scene } from '$lib/model/types';

/** Days shown after the last thing that happens, so that it does not stick to the edge. */
const MARGIN = 14;

/**
 * The last day worth showing: the last movement, closing, date of a clause inside the mission, or
 * last day out, whichever is later, and a margin; never beyond what the plan knows.
 */
export function lastDayShown(scene: Scene, plan: Plan | null): Day {
  const happens = [scene.start];
  for (const clause of scene.clauses) {
    if (clause.date && clause.date <= scene.end) happens.push(clause.date);
  }
  for (const site of scene.sites) if (site.must_close_by) happens.push(site.must_close_by);
  for (const one of plan?.movements ?? []) happens.push(one.arrive);
  for (const one of plan?.closures ?? []) if (one.closed) happens.push(one.closed);
  const latest = happens.reduce((a, b) => (a > b ? a : b));
  const shown = addDays(latest, MARGIN);
  const limit = [scene.end, latest].reduce((a, b) => (a > b ? a : b));
  return shown < limit ? shown : limit;
}
