/** Which plan was made from which: undo goes back to the older one, redo to the newer; neither is lost. */
import type { PlanSummary } from './types';

/** What was made from a plan last; `list` has the newest first. */
export function madeFrom(list: readonly PlanSummary[], parent: string): PlanSummary | null {
  return list.find((one) => one.parent === parent) ?? null;
}
