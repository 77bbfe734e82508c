/** Civil days as `YYYY-MM-DD`. All reckoning is in UTC, so that no browser's zone moves a day. */
import type { Day } from '$lib/model/types';

const DAY_MS = 86_400_000;
const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Days since 1 January 1970; NaN where the text is no day. */
export function dayNumber(day: Day): number {
  const parts = SHAPE.exec(day);
  if (!parts) return Number.NaN;
  const at = Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]));
  return new Date(at).toISOString().slice(0, 10) === day ? at / DAY_MS : Number.NaN;
}

export function dayFromNumber(number: number): Day {
  return new Date(number * DAY_MS).toISOString().slice(0, 10);
}

export function isDay(text: string): boolean {
  return !Number.isNaN(dayNumber(text));
}

export function addDays(day: Day, days: number): Day {
  return dayFromNumber(dayNumber(day) + days);
}

/** Days from the first to the second; 0 for the same day. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

export function clampDay(day: Day, first: Day, last: Day): Day {
  if (day < first) return first;
  return day > last ? last : day;
}

/** Monday is 1, Sunday is 7. */
export function weekday(day: Day): number {
  return ((dayNumber(day) + 3) % 7) + 1;
}

/** ISO week number. */
export function isoWeek(day: Day): number {
  const thursday = dayNumber(day) - weekday(day) + 4;
  const year = Number(dayFromNumber(thursday).slice(0, 4));
  return Math.floor((thursday - dayNumber(`${year}-01-01`)) / 7) + 1;
}

/** Today where the reader sits: the one place where the page reads the clock. */
export function today(now: Date = new Date()): Day {
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}
