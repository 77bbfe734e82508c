/** Three courses of a plan: as planned, as it really went, as the simulator sees it go on. */
import { addDays, daysBetween } from '$lib/format/day';
import type { Times } from '$lib/gantt/times';
import type { Closure, Course, Spread } from './types';

const LEVELS = ['p025', 'p10', 'p25', 'p50', 'p75', 'p90', 'p975'] as const;

/** The simulator counts every seventh night; the nights between lie on the straight line. */
export function everyDay(counted: readonly Spread[]): Spread[] {
  return counted.flatMap((from, at) => {
    const to = counted[at + 1];
    const days = to ? daysBetween(from.day, to.day) : 1;
    return Array.from({ length: Math.max(0, days) }, (_, step): Spread => {
      const between = { ...from, day: addDays(from.day, step) };
      for (const level of LEVELS) {
        const [first, second] = [from[level], to?.[level] ?? from[level]];
        if (typeof first !== 'number' || typeof second !== 'number') continue;
        between[level] = Math.round(first + ((second - first) * step) / days);
      }
      return between;
    });
  });
}

/** By site: forecast and actual day of closing, and the other plan's where one is held against it. */
export function timesOf(
  course: Course | null,
  other: readonly Closure[] | null = null,
): Record<string, Times> {
  const times: Record<string, Times> = {};
  for (const one of other ?? []) if (one.closed) times[one.site] = { other: one.closed };
  for (const one of course?.sites ?? []) {
    const forecast =
      !one.closed && one.p10 && one.p50 && one.p90 ? { p10: one.p10, p50: one.p50, p90: one.p90 } : null;
    if (!forecast && !one.closed) continue;
    times[one.site] = { ...times[one.site], forecast, actual: one.closed ?? null };
  }
  return times;
}
