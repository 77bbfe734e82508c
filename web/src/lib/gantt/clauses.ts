/** Dates of clauses as verticals: those of one day share a line. */
import type { Day, Plan, Scene } from '$lib/model/types';
import { isInside, right, type Frame } from './frame';

export interface Vertical {
  day: Day;
  x: number;
  ids: string[];
  labels: string[];
  state: 'kept' | 'broken' | 'open';
  /** Room to the next line for the label, px. */
  room: number;
}

export function verticals(scene: Scene, plan: Plan | null, frame: Frame): Vertical[] {
  const status = new Map((plan?.review.clauses ?? []).map((one) => [one.id, one.status]));
  const found = new Map<Day, Vertical>();
  for (const clause of scene.clauses) {
    if (!isInside(frame, clause.date)) continue;
    const line: Vertical = found.get(clause.date) ?? {
      day: clause.date,
      x: right(frame, clause.date),
      ids: [],
      labels: [],
      state: 'open',
      room: 0,
    };
    line.ids.push(clause.id);
    line.labels.push(clause.label || clause.id);
    const judged = status.get(clause.id);
    if (judged === 'broken') line.state = 'broken';
    else if (judged === 'kept' && line.state === 'open') line.state = 'kept';
    found.set(clause.date, line);
  }
  const lines = [...found.values()].sort((a, b) => a.x - b.x);
  lines.forEach((line, at) => (line.room = (lines[at + 1]?.x ?? frame.width + 90) - line.x - 6));
  return lines;
}
