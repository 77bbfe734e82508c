import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bandsOfSite, extent } from '../../src/lib/gantt/bands';
import { verticals } from '../../src/lib/gantt/clauses';
import { frameOf, middle, right, zoomed } from '../../src/lib/gantt/frame';
import { itemsOf, type Movable } from '../../src/lib/gantt/items';
import { keyAction } from '../../src/lib/gantt/keys';
import { pack } from '../../src/lib/gantt/lanes';
import { Mover } from '../../src/lib/gantt/mover.svelte';
import { outline } from '../../src/lib/gantt/outline';
import { fleetRows, siteRows } from '../../src/lib/gantt/rows';
import { rowByName, stepFrom } from '../../src/lib/gantt/steps';
import type { Change, Tried } from '../../src/lib/model/types';
import { movement, plan, scene } from './small';

describe('rows', () => {
  const rows = siteRows(scene, plan);

  it('are sites that have something to show, those that close first on top', () => {
    expect(rows.map((row) => row.key)).toEqual(['group:role-base', 'site:hill', 'site:ford']);
  });

  it('hold things in the order of days after the head', () => {
    const items = itemsOf(rows[1]!, scene.start);
    expect(items.map((item) => [item.kind, item.day])).toEqual([
      ['head', '2023-07-01'],
      ['step', '2023-07-20'],
      ['departures', '2023-08-01'],
      ['last', '2023-08-01'],
      ['closure', '2023-08-02'],
    ]);
    expect(items[4]?.movable).toEqual({
      kind: 'closure',
      id: 'hill',
      name: 'Hill (post)',
      day: '2023-08-02',
    });
  });

  it('move a departure by itself only where it is the only one of its day', () => {
    const two = { ...plan, movements: [movement({ id: 'A' }), movement({ id: 'B' }), movement({ id: 'C', depart: '2023-08-09' })] }; // prettier-ignore
    const items = itemsOf(siteRows(scene, two)[1]!, scene.start).filter((item) => item.kind === 'departures');
    expect(items.map((item) => [item.movements?.length, item.movable?.id])).toEqual([
      [2, undefined],
      [1, 'C'],
    ]);
  });

  it('show fleets, and ways of what needs none', () => {
    const mixed = { ...plan, movements: [movement({ id: 'A', fleet: 'lorries' }), movement({ id: 'B' })] };
    expect(fleetRows(scene, mixed).map((row) => row.key)).toEqual([
      'group:fleets',
      'fleet:lorries',
      'group:ways',
      'leg:hill-port',
    ]);
  });
});

describe('layout', () => {
  it('puts bars that overlap into lanes, and what finds none into the last', () => {
    const spans = [{ from: 0, to: 3 }, { from: 1, to: 1 }, { from: 2, to: 5 }, { from: 4, to: 4 }, { from: 4, to: 6 }]; // prettier-ignore
    expect(pack(spans, 2)).toEqual([0, 1, 1, 0, 1]);
    expect(pack(spans, 9)).toEqual([0, 1, 1, 0, 2]);
  });

  it('lets "on or before" end after the day, and puts a day’s mark into its middle', () => {
    const frame = frameOf('2023-07-01', '2023-07-31', 10);
    expect(frame.width).toBe(310);
    expect(middle(frame, '2023-07-02')).toBe(15);
    expect(right(frame, '2023-07-02')).toBe(20);
  });

  it('cuts bands at the edges, last day included', () => {
    expect(extent('2023-06-20', '2023-07-02', '2023-07-01', 31, 10)).toEqual({ x: 0, width: 20 });
    expect(extent('2023-08-05', '2023-08-09', '2023-07-01', 31, 10)).toBeNull();
  });

  it('makes one band of windows with the same days and reason', () => {
    const bands = bandsOfSite(scene, 'hill', '2023-12-31');
    expect(bands.map((band) => [band.reason, band.to, band.closed])).toEqual([
      ['fuel', '2024-06-30', false],
      ['rain', '2023-09-30', false],
      ['flood', '2023-08-10', true],
    ]);
  });

  it('joins clauses of one day, and the broken one decides the sign', () => {
    const lines = verticals(scene, plan, frameOf('2023-07-01', '2024-01-14', 4));
    expect(lines.map((line) => [line.day, line.labels, line.state])).toEqual([
      ['2023-09-30', ['Protect'], 'kept'],
      ['2023-12-31', ['Out', 'Handover'], 'broken'],
    ]);
  });

  it('draws people as steps down to nobody', () => {
    expect(outline([10, 10, 5, 0, 0], 5, 10, 2, 20, 20)).toBe('M0,20V0H4V10H6V20Z');
    expect(outline([0, 0], 2, 10, 2, 20, 20)).toBe('');
  });

  it('zooms between the whole plan and single days', () => {
    expect(zoomed(4, 2, 3)).toBe(8);
    expect(zoomed(4, 0.1, 3)).toBe(3);
    expect(zoomed(30, 9, 3)).toBe(36);
  });
});

describe('keys', () => {
  const press = (key: string, own: object = {}) =>
    keyAction({ key, altKey: false, shiftKey: false, ctrlKey: false, metaKey: false, ...own }, true);

  it('move by a day with Alt, by a week with Alt and Shift', () => {
    expect(press('ArrowLeft', { altKey: true })).toEqual({ kind: 'shift', days: -1 });
    expect(press('ArrowRight', { altKey: true, shiftKey: true })).toEqual({ kind: 'shift', days: 7 });
    expect(press('ArrowLeft', { ctrlKey: true, altKey: true })).toBeNull();
    expect(press('Escape')).toEqual({ kind: 'back' });
    expect(press('é')).toEqual({ kind: 'letter', letter: 'é' });
  });

  it('go along a row, and to the thing nearest in time of the next', () => {
    const rows = siteRows(scene, { ...plan, closures: [...plan.closures, { site: 'ford', steps: [], first_step: null, last_people_out: '2023-09-01', closed: '2023-09-02' }] }); // prettier-ignore
    const items = rows.map((row) => itemsOf(row, scene.start));
    expect(stepFrom({ row: 1, item: 0 }, 'ArrowUp', items)).toBeNull();
    expect(stepFrom({ row: 1, item: 0 }, 'ArrowRight', items)).toEqual({ row: 1, item: 1 });
    expect(stepFrom({ row: 1, item: 4 }, 'ArrowDown', items)).toEqual({ row: 2, item: 1 });
    expect(stepFrom({ row: 1, item: 0 }, 'ArrowDown', items)).toEqual({ row: 2, item: 0 });
  });

  it('find a row by its first letters, accents or none', () => {
    const names = [null, 'Hill', 'Émile’s Ford', 'Hut'];
    expect(rowByName(names, 'e', 1)).toBe(2);
    expect(rowByName(names, 'h', 1)).toBe(3);
    expect(rowByName(names, 'hu', 1)).toBe(3);
    expect(rowByName(names, 'x', 1)).toBeNull();
  });
});

describe('moving a bar', () => {
  const hill: Movable = { kind: 'closure', id: 'hill', name: 'Hill', day: '2023-08-02' };
  const answers: { change: Change; answer: (tried: Tried) => void; signal?: AbortSignal }[] = [];
  const tried = (kept: boolean): Tried => ({ kept, violations: [], count: kept ? 0 : 1, score_delta: null, allowed: { from: '2023-08-01', to: '2023-08-09' } }); // prettier-ignore
  const ask = (change: Change, signal?: AbortSignal) =>
    new Promise<Tried>((answer) => answers.push({ change, answer, ...(signal ? { signal } : {}) }));
  const make = () =>
    new Mover(
      () => ask,
      () => '2023-07-01',
      () => '2023-08-10',
    );

  beforeEach(() => {
    vi.useFakeTimers();
    answers.length = 0;
  });
  afterEach(() => vi.useRealTimers());

  it('asks once it rests, not at every day it passes', async () => {
    const mover = make();
    mover.take(hill, true);
    for (let days = 0; days < 5; days += 1) mover.shift(-1);
    await vi.advanceTimersByTimeAsync(60);
    expect(answers.map((one) => one.change.day)).toEqual(['2023-07-28']);
  });

  it('hears the latest answer only, whatever the order they come in', async () => {
    const mover = make();
    mover.take(hill);
    mover.shift(-1);
    await vi.advanceTimersByTimeAsync(60);
    mover.shift(-1);
    await vi.advanceTimersByTimeAsync(60);
    answers[1]!.answer(tried(false));
    await vi.advanceTimersByTimeAsync(0);
    answers[0]!.answer(tried(true));
    await vi.advanceTimersByTimeAsync(0);
    expect(answers[0]!.signal?.aborted).toBe(true);
    expect(mover.tried?.kept).toBe(false);
    expect(mover.allowed).toEqual({ from: '2023-08-01', to: '2023-08-09' });
  });

  it('is nowhere when dropped where it was, stays where it was moved to, and goes back on demand', () => {
    const mover = make();
    mover.take(hill, true);
    mover.drop();
    expect(mover.thing).toBeNull();
    mover.take(hill, true);
    mover.shift(3);
    mover.drop();
    expect([mover.moved, mover.by, mover.held]).toEqual([true, 3, false]);
    expect(mover.change).toEqual({ kind: 'closure', site: 'hill', day: '2023-08-05' });
    mover.back();
    expect(mover.thing).toBeNull();
  });

  it('stays inside the days of the plan', () => {
    const mover = make();
    mover.take(hill);
    mover.shift(90);
    expect(mover.day).toBe('2023-08-10');
  });
});

describe('labels of clauses', () => {
  const dated = (id: string, date: string) => ({ ...scene.clauses[0]!, id, label: id, date });
  const lines = (pixels: number, ...clauses: [string, string][]) =>
    verticals(
      { ...scene, clauses: clauses.map(([id, date]) => dated(id, date)) },
      null,
      frameOf('2023-07-01', '2024-01-04', pixels),
    );

  it('end before the next line', () => {
    const [first] = lines(4, ['one', '2023-08-01'], ['two', '2023-09-01']);
    expect([first!.room, first!.flip]).toEqual([31 * 4 - 6, false]);
  });

  it('stand before the last line where nothing follows, and leave each other room', () => {
    const [first, last] = lines(2, ['protection of civilians', '2023-10-01'], ['withdrawal', '2023-12-31']);
    const between = 91 * 2 - 6;
    expect(last!.flip).toBe(true);
    expect(first!.room + last!.room).toBeLessThanOrEqual(between);
    expect(first!.room).toBeGreaterThan(60);
  });
});
