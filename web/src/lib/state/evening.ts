/** The evening that was looked at last, by mission: other views of it start there. */
import type { Day } from '$lib/model/types';
import { keep, kept } from './kept';

const KEY = 'rearguard.evenings';

export function eveningOf(mission: string): Day | null {
  return kept<Record<string, Day>>(KEY, {})[mission] ?? null;
}
export function rememberEvening(mission: string, day: Day): void {
  keep(KEY, { ...kept<Record<string, Day>>(KEY, {}), [mission]: day });
}
