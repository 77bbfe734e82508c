/** What of a day lies under the pointer. */
import { asideBy, screenPoint } from './brush';
import type { DayFrame } from './frame';
import { beside, distanceFrom, onScreen, type Flat, type View } from './projection';

/** A thing under the pointer. */
export type Spot =
  { kind: 'site' | 'community' | 'leg'; id: string } | { kind: 'flow'; id: string; leg: string };

/** How near to a thing a press counts as one on it, px. */
const NEAR = 6;

function nearest<T>(things: readonly T[], distance: (one: T) => number): T | null {
  let [best, least]: [T | null, number] = [null, NEAR];
  for (const one of things) {
    const far = distance(one);
    if (far <= least) [best, least] = [one, far];
  }
  return best;
}

export function spotAt(
  frame: DayFrame,
  ways: ReadonlyMap<string, Flat>,
  view: View,
  hidden: ReadonlySet<string>,
  x: number,
  y: number,
): Spot | null {
  const from = (at: readonly [number, number], radius: number) => {
    const [px, py] = screenPoint(at, view);
    return Math.hypot(px - x, py - y) - radius;
  };
  const heads = frame.flows.flatMap((flow) => flow.heads.map((head) => ({ flow, head })));
  const head = nearest(heads, ({ head: one }) => from(one.at, 6 * one.size));
  if (head) return { kind: 'flow', id: head.flow.key, leg: head.flow.leg };
  const place = nearest(frame.places, (one) => from(one.at, Math.max(one.radius, 6)));
  if (place) return { kind: 'site', id: place.id };
  const community = hidden.has('communities') ? null : nearest(frame.communities, (one) => from(one.at, 7));
  if (community) return { kind: 'community', id: community.id };
  const flow = nearest(
    frame.flows,
    (one) => distanceFrom(beside(onScreen(one.course, view), asideBy(one)), x, y) - one.width / 2,
  );
  if (flow) return { kind: 'flow', id: flow.key, leg: flow.leg };
  if (hidden.has('ways')) return null;
  const way = nearest([...ways], ([, course]) => distanceFrom(onScreen(course, view), x, y));
  return way ? { kind: 'leg', id: way[0] } : null;
}
