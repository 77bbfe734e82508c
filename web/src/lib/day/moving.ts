/** How many people are under way on each day: the histogram under the slider. */
import { daysBetween } from '$lib/format/day';
import type { Day, Movement } from '$lib/model/types';

/** One figure for each of `days` days from `start`. A journey counts on its first day and on its last. */
export function peopleMoving(movements: readonly Movement[], start: Day, days: number): number[] {
  const counts = new Array<number>(Math.max(days, 0)).fill(0);
  for (const one of movements) {
    if (one.people <= 0) continue;
    const first = Math.max(0, daysBetween(start, one.depart));
    const last = Math.min(days - 1, daysBetween(start, one.arrive));
    for (let at = first; at <= last; at += 1) counts[at]! += one.people;
  }
  return counts;
}
