/** Many runs of a plan, as `rearguard simulate` and `rearguard forecast` tell of them. */
import type { components } from '$lib/api/schema';
import { daysBetween } from '$lib/format/day';
import { everyDay } from './course';
import type { Spread } from './types';

export type Simulation = components['schemas']['Simulation'];
export type Story = Simulation['stories'][number];
export type Cause = Simulation['causes'][number];
type Forecast = components['schemas']['Forecast'];

export interface Outlook {
  runs: Simulation;
  /** Sites that the log has as closed, by name of the site. */
  closed: Record<string, string>;
  /** How far plans are off, where it was reckoned: people are out in so many of 100. */
  off: { inTime: number | null; early: string; late: string; least: number; most: number } | null;
}

/** Null where it is something else, or where the sites are missing. */
export function readOutlook(value: unknown): Outlook | null {
  const whole = (value ?? {}) as Partial<Forecast> & Partial<Simulation>;
  const runs = (whole.outlook ?? whole) as Simulation;
  if (typeof runs.runs !== 'number' || !Array.isArray(runs.stories) || !Array.isArray(runs.inside))
    return null;
  const closed = (whole.outlook ? (whole.sites as Forecast['sites']) : []).flatMap((one) =>
    one.closed ? [[one.site, one.closed]] : [],
  );
  return { runs, closed: Object.fromEntries(closed) as Record<string, string>, off: offOf(whole) };
}

function offOf({ slip, last_out_off: out, in_time_off: share }: Partial<Forecast>): Outlook['off'] {
  const [least, , most] = slip?.factors ?? [];
  if (least === undefined || most === undefined || !out?.p10 || !out.p90) return null;
  return { inTime: share ?? null, early: out.p10, late: out.p90, least, most };
}

const SHARES = ['p025', 'p10', 'p25', 'p50', 'p75', 'p90', 'p975'] as const;

/** The nights of the fan: from the first on which anybody may have moved to a few after the last. */
export function nightsOf({ inside }: Simulation): Spread[] {
  const counted = inside.map(({ on, people }): Spread => {
    const levels = Object.fromEntries(SHARES.map((share, at) => [share, people[at] ?? 0]));
    return { day: on, p10: 0, p50: 0, p90: 0, ...levels };
  });
  const same = (at: number) => inside[at]!.people.join() === inside[at + 1]?.people.join();
  let end = counted.length - 1;
  while (end > 1 && same(end - 1)) end -= 1;
  let start = 0;
  while (start < end - 1 && same(start)) start += 1;
  return everyDay(counted.slice(start, end + 1));
}

/** Nights between the first and the last of the fan, both counted. */
export function spanOfNights(nights: readonly Spread[]): number {
  const [first, last] = [nights[0]?.day, nights.at(-1)?.day];
  return first && last ? daysBetween(first, last) + 1 : 0;
}
