/** The explain form of the program, as far as the page shows it. */
import type { Day } from './types';

interface Broken {
  rule: string;
  violations: number;
  text: string;
}

interface Altered {
  possible: boolean;
  costs: number | null;
  breaks: Broken[] | null;
}

export interface WhyForm {
  why_not_earlier?: {
    site: string;
    on: Day | null;
    holds: Broken[];
    tried: { days: number; by: Day; costs: number | null; breaks: Broken[] | null }[];
  } | null;
  why?: { a_day_earlier: Altered; a_day_later: Altered; cancelled: Altered } | null;
  facts?: string[];
}

export interface Reason {
  /** Which change: `earlier`, `later`, `cancelled`. */
  about: string;
  days: number;
  day: Day | null;
  costs: number | null;
  breaks: string[];
}

/** One list of what was tried and what came of it. */
export function reasonsOf(form: WhyForm): Reason[] {
  const texts = (breaks: Broken[] | null) => (breaks ?? []).map((one) => one.text);
  if (form.why) {
    const one = (about: string, altered: Altered): Reason => ({
      about,
      days: 1,
      day: null,
      costs: altered.costs,
      breaks: texts(altered.breaks),
    });
    return [
      one('earlier', form.why.a_day_earlier),
      one('later', form.why.a_day_later),
      one('cancelled', form.why.cancelled),
    ];
  }
  return (form.why_not_earlier?.tried ?? []).map((tried) => ({
    about: 'earlier',
    days: Math.abs(tried.days),
    day: tried.by,
    costs: tried.costs,
    breaks: texts(tried.breaks),
  }));
}

export function holdsOf(form: WhyForm): string[] {
  return (form.why_not_earlier?.holds ?? []).map((one) => one.text);
}
