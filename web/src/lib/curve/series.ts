/** The curves of one chart: what was planned, forecast and seen, for people, vehicles or TEU. */
import { daysBetween } from '$lib/format/day';
import type { ActualDay, Day, Spread, Strength } from '$lib/model/types';
import type { Figure } from './paths';

export type { Spread };

export type Measure = 'people' | 'vehicles' | 'teu';
export const MEASURES: readonly Measure[] = ['people', 'vehicles', 'teu'];

/** Of every 100 runs so many lie within, from the widest to the narrowest. */
export const BANDS = [
  { share: 95, low: 'p025', high: 'p975' },
  { share: 80, low: 'p10', high: 'p90' },
  { share: 50, low: 'p25', high: 'p75' },
] as const;

export function planned(strength: readonly Strength[], measure: Measure, first: Day, days: number): Figure[] {
  return strength
    .map((one): Figure => [daysBetween(first, one.day), one[measure]])
    .filter(([at]) => at >= 0 && at < days);
}

export function seen(actual: readonly ActualDay[], first: Day, days: number): Figure[] {
  return actual
    .map((one): Figure => [daysBetween(first, one.day), one.people])
    .filter(([at]) => at >= 0 && at < days);
}

export function quantile(
  forecast: readonly Spread[],
  name: keyof Spread,
  first: Day,
  days: number,
): Figure[] {
  return forecast.flatMap((one): Figure[] => {
    const [at, value] = [daysBetween(first, one.day), one[name]];
    return at >= 0 && at < days && typeof value === 'number' ? [[at, value]] : [];
  });
}

/** The figure that holds on a day: that day's, or the last before it. */
export function figureAt(figures: readonly Figure[], at: number): number | null {
  const index = figures.findLastIndex(([day]) => day <= at);
  return index < 0 ? null : figures[index]![1];
}

/** Days on which a figure differs from the day before: what a table must list, and no more. */
export function changes(figures: readonly Figure[]): Figure[] {
  return figures.filter(([, value], at) => at === 0 || value !== figures[at - 1]![1]);
}
