/** Days that a replan must not move: closings by site, departures by what they are, so that a new number loses none. */
import { keep, kept } from './kept';
import type { Day, Movement, Plan } from '$lib/model/types';
import type { Pin } from '$lib/gantt/times';

interface Kept {
  kind: 'closure' | 'departure';
  /** The site, or the movement's way, day and load. */
  id: string;
  by?: string;
  when?: Day;
}

const KEY = 'rearguard.pins';

/** What a movement is, whatever its number. */
export const likeness = (one: Movement): string =>
  [one.leg, one.reverse ? 'back' : 'out', one.depart, one.vehicles, one.people, one.teu].join(' ');

export class Pins {
  private list = $state.raw<Kept[]>([]);

  constructor(private readonly mission: string) {
    this.list = kept<Record<string, Kept[]>>(KEY, {})[mission] ?? [];
  }

  /** Those that concern a plan, by its own numbers. */
  of(plan: Plan): Pin[] {
    const numbers = new Map(plan.movements.map((one) => [likeness(one), one.id]));
    return this.list.flatMap((one): Pin[] => {
      const id = one.kind === 'closure' ? one.id : numbers.get(one.id);
      return id ? [{ ...one, id }] : [];
    });
  }

  /** Sets a pin, or takes it out. True where it is set now. */
  toggle(plan: Plan, kind: Kept['kind'], number: string, by?: string, when?: Day): boolean {
    const movement = plan.movements.find((one) => one.id === number);
    const id = kind === 'departure' && movement ? likeness(movement) : number;
    const rest = this.list.filter((one) => one.kind !== kind || one.id !== id);
    const set = rest.length === this.list.length;
    this.list = set ? [...rest, { kind, id, ...(by ? { by } : {}), ...(when ? { when } : {}) }] : rest;
    keep(KEY, { ...kept<Record<string, Kept[]>>(KEY, {}), [this.mission]: this.list });
    return set;
  }
}

/** As the server takes them. */
export const asPins = (pins: readonly Pin[]) =>
  pins.map((one) =>
    one.kind === 'closure'
      ? ({ kind: 'closure', site: one.id } as const)
      : ({ kind: 'departure', movement: one.id } as const),
  );
