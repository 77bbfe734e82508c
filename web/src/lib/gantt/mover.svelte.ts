/** Moves one thing to another day: asks what the checker says while it moves, the latest question wins. */
import { addDays, clampDay, daysBetween } from '$lib/format/day';
import type { Change, Day, Tried } from '$lib/model/types';
import { changeOf, type Movable } from './items';

/** Rest of the pointer after which the checker is asked, milliseconds. */
const REST_MS = 50;

export type Ask = (change: Change, signal?: AbortSignal) => Promise<Tried>;

export class Mover {
  /** What is being moved, if anything. */
  thing = $state.raw<Movable | null>(null);
  /** Where it is held now. */
  day = $state<Day>('');
  /** Held by the pointer. */
  held = $state(false);
  tried = $state.raw<Tried | null>(null);
  /** The days that the checker allows, as last heard. */
  allowed = $state.raw<{ from: Day; to: Day } | null>(null);
  asking = $state(false);
  failure = $state.raw<unknown>(null);
  private timer: ReturnType<typeof setTimeout> | undefined;
  private question: AbortController | null = null;

  constructor(
    private readonly ask: () => Ask,
    private readonly first: () => Day,
    private readonly last: () => Day,
  ) {}

  get moved(): boolean {
    return this.thing !== null && this.day !== this.thing.day;
  }
  /** Days by which it has been moved. */
  get by(): number {
    return this.thing ? daysBetween(this.thing.day, this.day) : 0;
  }
  get change(): Change | null {
    return this.thing ? changeOf(this.thing, this.day) : null;
  }

  /** Takes a thing up; asks at once, so that the allowed days are known from the start. */
  take(thing: Movable, held = false): void {
    if (this.isHolding(thing)) {
      this.held = held;
      return;
    }
    this.back();
    this.thing = thing;
    this.day = thing.day;
    this.held = held;
    this.later();
  }

  isHolding(thing: Movable | undefined): boolean {
    return Boolean(thing && this.thing?.kind === thing.kind && this.thing.id === thing.id);
  }

  to(day: Day): void {
    if (!this.thing) return;
    const next = clampDay(day, this.first(), this.last());
    if (next === this.day) return;
    this.day = next;
    this.tried = null;
    this.later();
  }
  shift(days: number): void {
    if (this.thing) this.to(addDays(this.day, days));
  }

  /** Lets go; what has not moved is put back. */
  drop(): void {
    this.held = false;
    if (!this.moved) this.back();
  }

  /** Everything as in the plan. */
  back(): void {
    clearTimeout(this.timer);
    this.question?.abort();
    this.question = null;
    this.thing = null;
    this.held = this.asking = false;
    this.tried = this.allowed = this.failure = null;
  }

  private later(): void {
    clearTimeout(this.timer);
    this.question?.abort();
    this.asking = true;
    this.timer = setTimeout(() => void this.inquire(), REST_MS);
  }

  private async inquire(): Promise<void> {
    const change = this.change;
    if (!change) return;
    const own = new AbortController();
    this.question = own;
    try {
      const tried = await this.ask()(change, own.signal);
      if (this.question !== own) return;
      this.tried = tried;
      this.allowed = tried.allowed ?? this.allowed;
      this.failure = null;
    } catch (reason) {
      if (this.question !== own || own.signal.aborted) return;
      this.tried = null;
      this.failure = reason;
    }
    this.asking = false;
  }
}
