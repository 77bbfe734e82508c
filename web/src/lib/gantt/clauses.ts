/** Dates of clauses as verticals: those of one day share a line. */
import type { Day, Plan, Scene } from '$lib/model/types';
import { isInside, right, type Frame } from './frame';

export interface Vertical {
  day: Day;
  x: number;
  ids: string[];
  labels: string[];
  state: 'kept' | 'broken' | 'open';
  /** Room for the label, px. */
  room: number;
  /** The label stands before the line, as there is no room after it. */
  flip: boolean;
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
      flip: false,
    };
    line.ids.push(clause.id);
    line.labels.push(clause.label || clause.id);
    const judged = status.get(clause.id);
    if (judged === 'broken') line.state = 'broken';
    else if (judged === 'kept' && line.state === 'open') line.state = 'kept';
    found.set(clause.date, line);
  }
  const lines = [...found.values()].sort((a, b) => a.x - b.x);
  lines.forEach((line, at) => {
    line.room = (lines[at + 1]?.x ?? frame.width) - line.x - 6;
    const before = line.x - (lines[at - 1]?.x ?? 0) - (lines[at - 1]?.flip === false ? 110 : 6);
    if (at === lines.length - 1 && line.room < 70 && before > line.room) {
      line.flip = true;
      line.room = before;
    }
  });
  return lines;
}
