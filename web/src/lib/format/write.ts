/** Numbers, days and money as people write them in English and in French. */
import type { Day } from '$lib/model/types';
import { dayNumber } from './day';

export type Language = 'en' | 'fr';

const LOCALE: Record<Language, string> = { en: 'en-GB', fr: 'fr-FR' };
const formatters = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat>();

function dates(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `d${language}${JSON.stringify(options)}`;
  let found = formatters.get(key) as Intl.DateTimeFormat | undefined;
  if (!found) {
    found = new Intl.DateTimeFormat(LOCALE[language], { ...options, timeZone: 'UTC' });
    formatters.set(key, found);
  }
  return found;
}

function numbers(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `n${language}${JSON.stringify(options)}`;
  let found = formatters.get(key) as Intl.NumberFormat | undefined;
  if (!found) {
    found = new Intl.NumberFormat(LOCALE[language], options);
    formatters.set(key, found);
  }
  return found;
}

/** French writes the first of a month with a figure and "er"; `Intl` does not. */
function write(day: Day, language: Language, options: Intl.DateTimeFormatOptions): string {
  const number = dayNumber(day);
  if (Number.isNaN(number)) return day;
  const parts = dates(language, options).formatToParts(new Date(number * 86_400_000));
  return parts
    .map((part) => (part.type === 'day' && part.value === '1' && language === 'fr' ? '1er' : part.value))
    .join('')
    .replace(/^(\p{L}{3,4}), /u, '$1 ');
}

/** `1 December 2023`, `1er décembre 2023`. */
export function longDay(day: Day, language: Language): string {
  return write(day, language, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** `Friday 1 December 2023`, `vendredi 1er décembre 2023`. */
export function fullDay(day: Day, language: Language): string {
  return write(day, language, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).replace(
    ',',
    '',
  );
}

/** `Fri 1 Dec`, `ven. 1er déc.`. */
export function weekDay(day: Day, language: Language): string {
  return write(day, language, { weekday: 'short', day: 'numeric', month: 'short' });
}

/** `1 Dec`, `1er déc.`. */
export function shortDay(day: Day, language: Language): string {
  return write(day, language, { day: 'numeric', month: 'short' });
}

/** `Dec 2023`, `déc. 2023`. */
export function monthYear(day: Day, language: Language): string {
  return write(day, language, { month: 'short', year: 'numeric' });
}

/** Grouped from four digits: `12,941`, `12 941`. */
export function number(value: number, language: Language, decimals = 0): string {
  return numbers(language, { maximumFractionDigits: decimals, useGrouping: true }).format(value);
}

/** With its sign, and a true minus. */
export function signed(value: number, language: Language, decimals = 0): string {
  return numbers(language, { maximumFractionDigits: decimals, signDisplay: 'exceptZero' })
    .format(value)
    .replace('-', '−');
}

/** `43%`, `43 %`: of a part of one. Small parts keep a decimal. */
export function percent(part: number, language: Language): string {
  const decimals = Math.abs(part) < 0.1 && part !== 0 ? 1 : 0;
  return numbers(language, { style: 'percent', maximumFractionDigits: decimals }).format(part);
}

/** The same, never rounded down: what is proven to be at most so much stays true. */
export function atMost(part: number, language: Language): string {
  const steps = Math.abs(part) < 0.1 ? 1000 : 100;
  // What is reckoned in floating point may lie a hair above a whole step.
  return percent(Math.max(0, Math.ceil(part * steps - 1e-9) / steps), language);
}

/** `USD 119 million`, `119 millions USD`; below a million whole dollars. */
export function money(value: number, language: Language): string {
  const size = Math.abs(value);
  if (size < 1_000_000) {
    const figure = number(value, language).replace('-', '−');
    return language === 'fr' ? `${figure}\u00a0USD` : `USD\u00a0${figure}`;
  }
  const millions = value / 1_000_000;
  const decimals = size < 10_000_000 ? 1 : 0;
  const figure = number(millions, language, decimals).replace('-', '−');
  if (language === 'fr') return `${figure}\u00a0${Math.abs(millions) < 2 ? 'million' : 'millions'} USD`;
  return `USD\u00a0${figure}\u00a0million`;
}

/** A moment that the server wrote (RFC 3339): its day and minute, as written. */
export function moment(text: string, language: Language): string {
  const parts = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}):(\d{2}))?/.exec(text);
  if (!parts?.[1]) return text;
  const day = longDay(parts[1], language);
  if (!parts[2]) return day;
  return language === 'fr'
    ? `${day}, ${parts[2]}\u00a0h\u00a0${parts[3]}`
    : `${day}, ${parts[2]}:${parts[3]}`;
}
