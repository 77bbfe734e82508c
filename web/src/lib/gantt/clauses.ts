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
    line.room = (lines[at + 1]?.x ?? frame.width) - line.x - GAP;
  });
  turnLast(lines);
  return lines;
}

/** Between a label and the next line, px. */
const GAP = 6;
/** A label gets no wider, px. */
export const WIDEST_LABEL = 170;

/** About as wide as a label is, px. */
const widthOf = ({ labels }: Vertical) => Math.min(WIDEST_LABEL, 22 + 6.3 * labels.join(', ').length);

/** The last label stands before its line where there is more room; the one before it gives way by half at most. */
function turnLast(lines: Vertical[]): void {
  const [last, previous] = [lines.at(-1), lines.at(-2)];
  if (!last || last.room >= 70) return;
  const between = last.x - (previous?.x ?? 0) - GAP;
  const taken = previous ? Math.min(widthOf(previous), between / 2) : 0;
  if (between - taken <= last.room) return;
  last.flip = true;
  last.room = between - taken;
  if (previous) previous.room = Math.max(taken, between - widthOf(last)) - GAP;
}
