/** Dragging by the pointer: a press that travels takes the thing up, a press that does not is a click. */
import { addDays } from '$lib/format/day';
import type { Day } from '$lib/model/types';
import type { Item } from './items';
import type { Mover } from './mover.svelte';

/** Travel after which a press is a drag, px. */
const TRAVEL = 4;

export interface Surface {
  mover: Mover;
  itemUnder: (target: EventTarget | null) => Item | null;
  pixelsPerDay: () => number;
  locked: () => boolean;
  ontake: (item: Item) => void;
  ondrop: () => void;
}

export class Pointer {
  private press: { item: Item; x: number; day: Day; id: number } | null = null;
  private dragging = false;

  constructor(private readonly surface: Surface) {}

  down(event: PointerEvent): void {
    this.dragging = false;
    const item = this.surface.itemUnder(event.target);
    if (event.button !== 0 || !item?.movable || this.surface.locked()) return;
    const day = this.surface.mover.isHolding(item.movable) ? this.surface.mover.day : item.movable.day;
    this.press = { item, x: event.clientX, day, id: event.pointerId };
  }

  move(event: PointerEvent): void {
    const press = this.press;
    if (!press || event.pointerId !== press.id) return;
    const travel = event.clientX - press.x;
    if (!this.dragging) {
      if (Math.abs(travel) < TRAVEL) return;
      this.dragging = true;
      (event.currentTarget as Element).setPointerCapture(event.pointerId);
      this.surface.mover.take(press.item.movable!, true);
      this.surface.ontake(press.item);
    }
    this.surface.mover.to(addDays(press.day, Math.round(travel / this.surface.pixelsPerDay())));
  }

  up(): void {
    this.press = null;
    if (!this.dragging || !this.surface.mover.held) return;
    this.surface.mover.drop();
    this.surface.ondrop();
  }

  cancel(): void {
    this.press = null;
    if (this.dragging) this.surface.mover.back();
  }

  /** Whether the click that follows belongs to a drag. */
  wasDrag(): boolean {
    const was = this.dragging;
    this.dragging = false;
    return was;
  }
}
