/** What stands in a row and can be reached, picked, and in part moved. */
import type { Change, Day, Movement, Picked } from '$lib/model/types';
import type { Row } from './rows';

/** A thing that can be moved to another day. */
export interface Movable {
  kind: 'closure' | 'departure';
  id: string;
  /** The site, or where the movement leaves. */
  name: string;
  /** The day it has in the plan. */
  day: Day;
}

export interface Item {
  key: string;
  kind: 'head' | 'step' | 'departures' | 'last' | 'closure' | 'bar';
  day: Day;
  to?: Day;
  pick: Picked;
  movable?: Movable;
  step?: string;
  movements?: Movement[];
}

export function changeOf(movable: Movable, day: Day): Change {
  return movable.kind === 'closure'
    ? { kind: 'closure', site: movable.id, day }
    : { kind: 'departure', movement: movable.id, day };
}

export function departure(movement: Movement): Movable {
  return { kind: 'departure', id: movement.id, name: movement.id, day: movement.depart };
}

/** The things of a row in the order of days; the row's own head is the first. */
export function itemsOf(row: Row, start: Day): Item[] {
  if (row.kind === 'group') return [];
  const items = row.kind === 'site' ? ofSite(row, start) : ofFleet(row, start);
  const [head, ...others] = items;
  return head ? [head, ...others.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))] : [];
}

function ofSite(row: Extract<Row, { kind: 'site' }>, start: Day): Item[] {
  const pick: Picked = { kind: 'site', id: row.site.id };
  const items: Item[] = [{ key: `${row.key}/head`, kind: 'head', day: start, pick }];
  for (const step of row.closure?.steps ?? []) {
    items.push({
      key: `${row.key}/step:${step.step}`,
      kind: 'step',
      day: step.from,
      to: step.to,
      step: step.step,
      pick,
    });
  }
  for (const { day, movements } of row.departures) {
    const only = movements.length === 1 ? movements[0] : undefined;
    items.push({
      key: `${row.key}/departures:${day}`,
      kind: 'departures',
      day,
      movements,
      pick: { kind: 'movement', id: movements[0]!.id },
      ...(only ? { movable: departure(only) } : {}),
    });
  }
  const closure = row.closure;
  if (closure?.last_people_out) {
    items.push({ key: `${row.key}/last`, kind: 'last', day: closure.last_people_out, pick });
  }
  if (closure?.closed) {
    const movable: Movable = { kind: 'closure', id: row.site.id, name: row.site.name, day: closure.closed };
    items.push({ key: `${row.key}/closure`, kind: 'closure', day: closure.closed, pick, movable });
  }
  return items;
}

function ofFleet(row: Extract<Row, { kind: 'fleet' }>, start: Day): Item[] {
  const pick: Picked = row.fleet ? { kind: 'fleet', id: row.fleet.id } : { kind: 'leg', id: row.leg!.id };
  return [
    { key: `${row.key}/head`, kind: 'head', day: start, pick },
    ...row.bars.map(({ movement }): Item => ({
      key: `${row.key}/bar:${movement.id}`,
      kind: 'bar',
      day: movement.depart,
      to: movement.arrive,
      movements: [movement],
      pick: { kind: 'movement', id: movement.id },
      movable: departure(movement),
    })),
  ];
}
