/** Three courses of a plan: as planned, as it really went, as the simulator sees it go on. */
import { addDays, daysBetween, isDay } from '$lib/format/day';
import type { Times } from '$lib/gantt/times';
import type { Amounts, LogEntry } from './log';
import type { Closure, Course, Day, Plan, Scene, Spread, Strength } from './types';

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

interface ForecastForm {
  runs?: number;
  outlook?: { inside?: { on: Day; people: number[] }[] };
  sites?: { site: string; closing?: { p10: Day; p50: Day; p90: Day } | null }[];
}

/** The course that `rearguard forecast --json` sees: people inside from the evening on, and days of closing. */
export function forecastDays(
  form: unknown,
  on: Day,
): { runs: number; days: Spread[]; closings: Map<string, { p10: Day; p50: Day; p90: Day }> } | null {
  const { runs, outlook, sites } = (form ?? {}) as ForecastForm;
  if (typeof runs !== 'number') return null;
  const nights = (outlook?.inside ?? []).filter((one) => one.people.length === LEVELS.length);
  const counted = nights.map(
    (one) =>
      ({
        day: one.on,
        ...Object.fromEntries(LEVELS.map((level, at) => [level, one.people[at]!])),
      }) as unknown as Spread,
  );
  const closings = (sites ?? []).flatMap(({ site, closing }) => (closing ? [[site, closing] as const] : []));
  return { runs, days: everyDay(counted).filter((one) => one.day >= on), closings: new Map(closings) };
}

const DATED = ['date', 'arrived', 'departed', 'entered_on'] as const;

/** The last evening of which the log says anything. */
export function lastEvening(entries: readonly LogEntry[]): Day | null {
  const days = entries
    .flatMap((entry) => DATED.map((name) => entry[name]))
    .filter((day): day is Day => typeof day === 'string' && isDay(day));
  return days.length > 0 ? days.reduce((a, b) => (a > b ? a : b)) : null;
}

/** People, vehicles and TEU inside at the end of each day until the evening, as the log has it. */
export function actualOf(
  scene: Scene,
  plan: Plan,
  entries: readonly LogEntry[],
  all: Amounts,
  on: Day,
): Strength[] {
  if (entries.length === 0) return [];
  const exits = new Set(scene.sites.filter((site) => site.role === 'exit').map((site) => site.id));
  const legs = new Map(scene.legs.map((leg) => [leg.id, leg]));
  const movements = new Map(plan.movements.map((one) => [one.id, one]));
  const taken = new Set(entries.filter((one) => one.kind === 'withdrawn').map((one) => one.corrects));
  const out = new Map<Day, Amounts>();
  for (const entry of entries) {
    if (taken.has(entry.entry) || (entry.kind !== 'actuals' && entry.kind !== 'unplanned')) continue;
    const planned = movements.get(String(entry.movement));
    const leg = legs.get(String(entry.leg ?? planned?.leg));
    const days = planned ? daysBetween(planned.depart, planned.arrive) : (leg?.days ?? 0);
    const arrived = entry.arrived ?? addDays(String(entry.departed), days);
    if (!leg || !exits.has(planned?.reverse ? leg.from : leg.to)) continue;
    const sum = out.get(String(arrived)) ?? { people: 0, vehicles: 0, teu: 0 };
    for (const name of ['people', 'vehicles', 'teu'] as const)
      sum[name] += Number(entry[name] ?? planned?.[name] ?? 0);
    out.set(String(arrived), sum);
  }
  const inside = { ...all };
  return Array.from({ length: Math.max(0, daysBetween(scene.start, on) + 1) }, (_, at) => {
    const day = addDays(scene.start, at);
    const left = out.get(day);
    if (left) for (const name of ['people', 'vehicles', 'teu'] as const) inside[name] -= left[name];
    return { day, ...inside };
  });
}
