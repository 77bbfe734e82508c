/** What is under way on a day: sums by leg and way, and where each convoy is. */
import { addDays, daysBetween } from '$lib/format/day';
import type { Day, Movement } from '$lib/model/types';

/** A movement may name the people who escort it. */
export type Escorted = Movement & { escort?: number | null };

export interface Flow {
  /** Leg and way: `ber-timbuktu` or `ber-timbuktu<`. */
  key: string;
  leg: string;
  reverse: boolean;
  vehicles: number;
  people: number;
  teu: number;
  escort: number;
  /** Nothing but empty vehicles on their way back. */
  empty: boolean;
  movements: Movement[];
}

/** Movements under way by day after the start, made once for a plan: a step of the day is one look-up. */
export function byDay(movements: readonly Movement[], start: Day, days: number): Movement[][] {
  const lists = Array.from({ length: days }, (): Movement[] => []);
  for (const one of movements) {
    const first = Math.max(0, daysBetween(start, one.depart));
    const last = Math.min(days - 1, daysBetween(start, one.arrive));
    for (let at = first; at <= last; at += 1) lists[at]!.push(one);
  }
  return lists;
}

const isEmpty = (one: Movement) => one.people === 0 && one.teu === 0 && one.what.trim() === '';

/** Sums by leg and way, those with most vehicles last, so that they are drawn on top. */
export function flowsOf(movements: readonly Escorted[]): Flow[] {
  const flows = new Map<string, Flow>();
  for (const one of movements) {
    const empty = isEmpty(one);
    const key = `${one.leg}${one.reverse ? '<' : ''}${empty ? '0' : ''}`;
    let flow = flows.get(key);
    if (!flow) {
      const reverse = one.reverse ?? false;
      flow = { key, leg: one.leg, reverse, vehicles: 0, people: 0, teu: 0, escort: 0, empty, movements: [] };
      flows.set(key, flow);
    }
    flow.vehicles += one.vehicles;
    flow.people += one.people;
    flow.teu += one.teu;
    flow.escort += one.escort ?? 0;
    flow.movements.push(one);
  }
  return [...flows.values()].sort((a, b) => a.vehicles - b.vehicles);
}

/** The part of its way that a movement has done by the middle of a day. */
export function partDone(one: Movement, day: Day): number {
  const days = daysBetween(one.depart, one.arrive) + 1;
  return (daysBetween(one.depart, day) + 0.5) / days;
}

export function dayOf(start: Day, index: number): Day {
  return addDays(start, index);
}
