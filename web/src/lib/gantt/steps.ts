/** Which thing a key leads to: up and down from row to row, left and right along a row, letters by name. */
import { daysBetween } from '$lib/format/day';
import type { Item } from './items';

export interface Place {
  row: number;
  item: number;
}

/** Rows without things (heads of groups) are passed over. */
export function stepFrom(at: Place, key: string, items: readonly (readonly Item[])[]): Place | null {
  const own = items[at.row] ?? [];
  if (key === 'ArrowRight') return at.item + 1 < own.length ? { ...at, item: at.item + 1 } : null;
  if (key === 'ArrowLeft') return at.item > 0 ? { ...at, item: at.item - 1 } : null;
  if (key === 'Home') return { ...at, item: 0 };
  if (key === 'End') return own.length > 0 ? { ...at, item: own.length - 1 } : null;
  const direction = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
  if (direction === 0) return null;
  for (let row = at.row + direction; row >= 0 && row < items.length; row += direction) {
    if (items[row]!.length > 0) return { row, item: nearest(items[row]!, own[at.item]) };
  }
  return null;
}

/** From head to head; from a thing to the thing nearest in time. */
function nearest(items: readonly Item[], from: Item | undefined): number {
  if (!from || from.kind === 'head') return 0;
  let best = 0;
  let least = Infinity;
  items.forEach((item, at) => {
    if (item.kind === 'head') return;
    const distance = Math.abs(daysBetween(from.day, item.day));
    if (distance < least) [best, least] = [at, distance];
  });
  return best;
}

/** The next row after `from` whose name starts with the letters typed; accents do not matter. */
export function rowByName(names: readonly (string | null)[], typed: string, from: number): number | null {
  const plain = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const wanted = plain(typed);
  for (let step = typed.length === 1 ? 1 : 0; step <= names.length; step += 1) {
    const at = (from + step) % names.length;
    const name = names[at];
    if (name && plain(name).startsWith(wanted)) return at;
  }
  return null;
}
