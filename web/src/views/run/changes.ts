/** What a replan moved, and why, as `rearguard replan --json` has it. */
import type { Departure } from '$lib/model/compare';

export interface ReplanMove {
  kind: string;
  old: Departure | null;
  new: Departure | null;
  why: string;
}

export interface Changes {
  past: number;
  to_come: number;
  same: number;
  movements: ReplanMove[];
}

export function readChanges(result: unknown): Changes | null {
  const outer = (result ?? {}) as { changes?: unknown };
  const changes = (outer.changes ?? result) as Partial<Changes> | null | undefined;
  return changes && Array.isArray(changes.movements) && typeof changes.past === 'number'
    ? (changes as Changes)
    : null;
}
