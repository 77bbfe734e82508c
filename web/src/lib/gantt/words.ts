/** What a thing of the chart is, in words: for its tip and for screen readers. */
import { named, pretty, say, t } from '$lib/i18n/index.svelte';
import { shortName } from '$lib/map/features';
import type { Movement, Scene } from '$lib/model/types';
import type { Band } from './bands';
import type { Item, Movable } from './items';
import type { Row } from './rows';
import type { Pin, Times } from './times';

export function rowName(row: Row, scene: Scene): string {
  if (row.kind === 'group')
    return row.name.startsWith('role-') ? named('roles', row.name.slice(5)) : t(`gantt-${row.name}`);
  if (row.kind === 'site') return shortName(row.site.name);
  if (row.fleet) return pretty(row.fleet.id);
  return row.leg ? course(row.leg.from, row.leg.to, scene) : '';
}

/** A line below the name. */
export function rowNote(row: Row): string {
  if (row.kind === 'site') return t('gantt-people', { count: row.site.people });
  if (row.kind === 'fleet' && row.fleet) return t('gantt-vehicles', { count: row.fleet.number });
  if (row.kind === 'fleet' && row.leg) return named('mode', row.leg.mode);
  return '';
}

export function course(from: string, to: string, scene: Scene): string {
  const nameOf = (id: string) => shortName(scene.sites.find((site) => site.id === id)?.name ?? id);
  return `${nameOf(from)} → ${nameOf(to)}`;
}

/** A closing with what is known of it beside the plan. */
export function closureWords(words: string, times: Times | undefined, pin: Pin | undefined): string {
  const { other, forecast, actual } = times ?? {};
  const [p10, p50, p90] = [forecast?.p10, forecast?.p50, forecast?.p90].map((day) =>
    day ? say.shortDay(day) : '',
  );
  return [
    words,
    pin?.by && pin.when
      ? t('gantt-pinned-by-says', { by: pin.by, when: say.shortDay(pin.when) })
      : pin
        ? t('gantt-pinned-says')
        : '',
    actual ? t('gantt-actual-says', { day: say.shortDay(actual) }) : '',
    forecast ? t('gantt-forecast-says', { p10: p10!, p50: p50!, p90: p90! }) : '',
    other ? t('gantt-other-says', { day: say.shortDay(other) }) : '',
  ]
    .filter(Boolean)
    .join('; ');
}

export function itemWords(item: Item, row: Row, scene: Scene): string {
  const name = rowName(row, scene);
  const day = say.fullDay(item.day);
  switch (item.kind) {
    case 'head':
      return `${name}, ${rowNote(row)}`;
    case 'step':
      return t('gantt-step-says', {
        site: name,
        step: pretty(item.step!),
        from: say.weekDay(item.day),
        to: say.weekDay(item.to!),
      });
    case 'departures':
      return item.movements!.length === 1
        ? movementWords(item.movements![0]!, scene)
        : t('gantt-departures-says', {
            count: item.movements!.length,
            site: name,
            day,
            ...sums(item.movements!),
          });
    case 'last':
      return t('gantt-last-says', { site: name, day });
    case 'closure':
      return t('gantt-closure-says', { site: name, day });
    default:
      return movementWords(item.movements![0]!, scene);
  }
}

function sums(movements: Movement[]): { people: number; vehicles: number } {
  const sum = (pick: (one: Movement) => number) => movements.reduce((total, one) => total + pick(one), 0);
  return { people: sum((one) => one.people), vehicles: sum((one) => one.vehicles) };
}

export function movementWords(one: Movement, scene: Scene): string {
  const leg = scene.legs.find((each) => each.id === one.leg);
  const way = leg
    ? one.reverse
      ? course(leg.to, leg.from, scene)
      : course(leg.from, leg.to, scene)
    : one.leg;
  return t('gantt-movement-says', {
    id: one.id,
    way,
    depart: say.weekDay(one.depart),
    arrive: say.weekDay(one.arrive),
    people: one.people,
    vehicles: one.vehicles,
  });
}

export function bandWords(band: Band): string {
  const days = `${say.shortDay(band.from)} – ${say.shortDay(band.to)}`;
  const what = t(band.closed ? 'gantt-band-closed' : 'gantt-band-limited', {
    what: band.subjects.join(', '),
  });
  const known = band.knownFrom ? ` (${t('known-from', { day: say.shortDay(band.knownFrom) })})` : '';
  return `${days}: ${band.reason ? `${band.reason}. ` : ''}${what}${known}`;
}

export function movableWords(thing: Movable): string {
  return t(thing.kind === 'closure' ? 'gantt-moves-closure' : 'gantt-moves-departure', { name: thing.name });
}
