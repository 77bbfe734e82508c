/** Where months, weeks and days lie on an axis of days. */
import { addDays, dayNumber, daysBetween, isoWeek, weekday } from '$lib/format/day';
import type { Day } from '$lib/model/types';

export interface Mark {
  day: Day;
  /** Days after the axis's first. */
  at: number;
}
export interface Week extends Mark {
  number: number;
}

/** First days of months from `first` to `last`, every `step` months from January on. */
export function months(first: Day, last: Day, step = 1): Mark[] {
  const marks: Mark[] = [];
  let [year, month] = [Number(first.slice(0, 4)), Number(first.slice(5, 7))];
  for (;;) {
    const day = `${year}-${String(month).padStart(2, '0')}-01`;
    if (day > last) return marks;
    if (day >= first && (month - 1) % step === 0) marks.push({ day, at: daysBetween(first, day) });
    month += 1;
    if (month > 12) [year, month] = [year + 1, 1];
  }
}

/** Mondays with their ISO week. */
export function weeks(first: Day, last: Day, step = 1): Week[] {
  const marks: Week[] = [];
  let day = addDays(first, (8 - weekday(first)) % 7);
  for (; day <= last; day = addDays(day, 7)) {
    const number = isoWeek(day);
    if (number % step === 0) marks.push({ day, at: daysBetween(first, day), number });
  }
  return marks;
}

/** Every so many months a label, so that labels keep their distance (px). */
export function monthStep(pixelsPerDay: number, distance: number): number {
  return [1, 2, 3, 6, 12].find((step) => step * 30 * pixelsPerDay >= distance) ?? 12;
}

/** The day at a place (px) of an axis; a day's column is its width to the right. */
export function dayAt(x: number, first: Day, pixelsPerDay: number): Day {
  return addDays(first, Math.floor(x / pixelsPerDay));
}

/** Whole days from first to last, both counted. */
export function spanOf(first: Day, last: Day): number {
  return Math.max(1, dayNumber(last) - dayNumber(first) + 1);
}

/** A month's name as far as there is room for it: with the year, without, or nothing. */
export function monthLabel(name: string, room: number): string {
  if (room < 30) return '';
  return room < 62 ? name.replace(/ \d{4}$/, '') : name;
}
