/** A forecast as the page shows it: counts of runs first, then dates. */
import type { Day } from './types';

export interface Forecast {
  /** The evening from which it looks ahead. */
  on: Day | null;
  runs: number;
  inTime: number;
  by: Day | null;
  p10: Day | null;
  p50: Day | null;
  p90: Day | null;
  planned: Day | null;
  /** The program's own sentence, where there is one. */
  answer: string | null;
  /** People whom no movement takes out any more. */
  stranded: { site: string; name: string; people: number }[];
}

/** Reads the form of `rearguard simulate --json`; null where it is something else. */
export function readForecast(value: unknown): Forecast | null {
  const outer = (value ?? {}) as Record<string, unknown>;
  const form = (
    typeof outer.runs === 'number' ? outer : (outer.forecast ?? outer.outlook ?? outer.result ?? {})
  ) as Record<string, unknown>;
  if (typeof form.runs !== 'number') return null;
  const out = (form.last_out ?? {}) as Record<string, Day | null>;
  return {
    on: (form.on as Day | null) ?? null,
    runs: form.runs,
    inTime: Number(form.in_time ?? 0),
    by: (form.by as Day | null) ?? null,
    p10: out.p10 ?? null,
    p50: out.p50 ?? null,
    p90: out.p90 ?? null,
    planned: (form.planned_out as Day | null) ?? null,
    answer: typeof form.answer === 'string' ? form.answer : null,
    stranded: (form.stranded as Forecast['stranded'] | undefined) ?? [],
  };
}

/** The one table of words for chances, in runs of a hundred. */
export function chanceWord(part: number): string {
  if (part >= 0.9) return 'very-likely';
  if (part >= 0.66) return 'likely';
  if (part > 0.33) return 'about-even';
  return part > 0.1 ? 'unlikely' : 'very-unlikely';
}
