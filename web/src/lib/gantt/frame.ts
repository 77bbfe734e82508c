/** The days that the chart spans and how wide they are. */
import { addDays, daysBetween } from '$lib/format/day';
import type { Day } from '$lib/model/types';

export interface Frame {
  first: Day;
  last: Day;
  days: number;
  pixelsPerDay: number;
  /** Of the timeline, px. */
  width: number;
}

/** From this width of a day on each day has its number, px. */
export const EVERY_DAY = 17;
export const WIDEST_DAY = 36;
export const NARROWEST_DAY = 1.2;

export function frameOf(first: Day, last: Day, pixelsPerDay: number): Frame {
  const days = daysBetween(first, last) + 1;
  return { first, last, days, pixelsPerDay, width: days * pixelsPerDay };
}

/** Left edge of a day's column. */
export function left(frame: Frame, day: Day): number {
  return daysBetween(frame.first, day) * frame.pixelsPerDay;
}
/** Middle of a day's column: where things that happen on a day stand. */
export function middle(frame: Frame, day: Day): number {
  return left(frame, day) + frame.pixelsPerDay / 2;
}
/** Right edge: where "on or before that day" ends. */
export function right(frame: Frame, day: Day): number {
  return left(frame, addDays(day, 1));
}
export function isInside(frame: Frame, day: Day | null | undefined): day is Day {
  return Boolean(day && day >= frame.first && day <= frame.last);
}

export function zoomed(pixelsPerDay: number, factor: number, least: number): number {
  return Math.min(WIDEST_DAY, Math.max(Math.min(least, WIDEST_DAY), pixelsPerDay * factor));
}
