/** Finds room for names: the largest places first, each where it hides nothing, or not at all. */

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}
export interface Wanted {
  id: string;
  /** The place, px. */
  x: number;
  y: number;
  /** Between the place and its name, px. */
  gap: number;
  width: number;
  height: number;
}
export type Side = (typeof SIDES)[number];
export interface Placed {
  id: string;
  box: Box;
  side: Side;
}

const SIDES = ['right', 'left', 'below', 'above', 'lower-right', 'upper-right'] as const;

function boxAt(one: Wanted, side: Side): Box {
  const { x, y, gap, width, height } = one;
  const near = gap * 0.75;
  switch (side) {
    case 'right':
      return { x: x + gap, y: y - height / 2, width, height };
    case 'left':
      return { x: x - gap - width, y: y - height / 2, width, height };
    case 'below':
      return { x: x - width / 2, y: y + gap - 2, width, height };
    case 'above':
      return { x: x - width / 2, y: y - gap - height + 2, width, height };
    case 'lower-right':
      return { x: x + near, y: y + near - 4, width, height };
    default:
      return { x: x + near, y: y - near - height + 4, width, height };
  }
}

const meet = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/**
 * `before`: on which side a name stood; it stays there where it can, so that names do not jump. `marks`: what a
 * name hides only where it would not be written at all otherwise.
 */
export function place(
  wanted: readonly Wanted[],
  room: { width: number; height: number },
  before: ReadonlyMap<string, Side> = new Map(),
  marks: readonly Box[] = [],
): Placed[] {
  const taken: Box[] = [];
  const placed: Placed[] = [];
  const inside = (box: Box) =>
    box.x >= 0 && box.y >= 0 && box.x + box.width <= room.width && box.y + box.height <= room.height;
  for (const one of wanted) {
    const last = before.get(one.id);
    const sides = last ? [last, ...SIDES.filter((side) => side !== last)] : SIDES;
    const free = sides
      .map((side) => ({ id: one.id, side, box: boxAt(one, side) }))
      .filter(({ box }) => inside(box) && !taken.some((other) => meet(other, box)));
    const best = free.find(({ box }) => !marks.some((mark) => meet(mark, box))) ?? free[0];
    if (!best) continue;
    taken.push(best.box);
    placed.push(best);
  }
  return placed;
}
