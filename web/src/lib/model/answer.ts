/** What line one says of a plan: in time, late or broken, and by how many days. */
import { daysBetween } from '$lib/format/day';
import type { Day, PlanSummary, Scene, SceneClause } from './types';

export type Answer =
  | { kind: 'yes'; out: Day; deadline: Day | null; clause: string | null; early: number }
  | { kind: 'late'; out: Day; deadline: Day; clause: string; late: number }
  | { kind: 'broken'; out: Day | null }
  | { kind: 'unknown' };

/** The clause by whose date people must be out; the latest where there are several. */
export function withdrawalClause(scene: Scene): SceneClause | null {
  const dated = scene.clauses.filter((clause) => clause.kind === 'withdraw_personnel' && clause.date);
  return dated.sort((a, b) => (a.date! < b.date! ? 1 : -1))[0] ?? null;
}

export function answerOf(summary: PlanSummary, scene: Scene): Answer {
  const clause = withdrawalClause(scene);
  const out = summary.last_out ?? null;
  if (!out) return summary.kept ? { kind: 'unknown' } : { kind: 'broken', out };
  if (clause?.date && out > clause.date) {
    return {
      kind: 'late',
      out,
      deadline: clause.date,
      clause: clause.id,
      late: daysBetween(clause.date, out),
    };
  }
  if (!summary.kept) return { kind: 'broken', out };
  const early = clause?.date ? daysBetween(out, clause.date) : 0;
  return { kind: 'yes', out, deadline: clause?.date ?? null, clause: clause?.id ?? null, early };
}
