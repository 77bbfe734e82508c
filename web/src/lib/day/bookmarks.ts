/** Days worth jumping to: dates of clauses, and days on which a way closes or opens again. */
import { addDays } from '$lib/format/day';
import type { Day, Scene } from '$lib/model/types';

export interface Bookmark {
  day: Day;
  kind: 'clause' | 'closes' | 'opens';
  /** Labels of clauses, or reasons of windows. */
  labels: string[];
}

/** In the order of days; several of one kind on one day are one bookmark. */
export function bookmarks(scene: Scene, first: Day, last: Day): Bookmark[] {
  const found = new Map<string, Bookmark>();
  const add = (day: Day | null | undefined, kind: Bookmark['kind'], label: string) => {
    if (!day || day < first || day > last) return;
    const key = `${day} ${kind}`;
    const mark = found.get(key) ?? { day, kind, labels: [] };
    if (!mark.labels.includes(label)) mark.labels.push(label);
    found.set(key, mark);
  };
  for (const clause of scene.clauses) add(clause.date, 'clause', clause.label || clause.id);
  for (const window of scene.windows) {
    if (!window.closed) continue;
    const label = window.reason || window.subject.replace(/^\w+:/, '');
    add(window.from, 'closes', label);
    if (window.to) add(addDays(window.to, 1), 'opens', label);
  }
  return [...found.values()].sort((a, b) => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1));
}

/** The next bookmark before (−1) or after (+1) a day. */
export function neighbour(marks: readonly Bookmark[], day: Day, direction: -1 | 1): Bookmark | undefined {
  if (direction > 0) return marks.find((mark) => mark.day > day);
  return marks.findLast((mark) => mark.day < day);
}
