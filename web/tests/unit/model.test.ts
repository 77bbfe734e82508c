import { describe, expect, it } from 'vitest';
import { withProgress } from '../../src/lib/api/stream';
import { answerOf } from '../../src/lib/model/answer';
import { readPicked, writePicked } from '../../src/lib/model/picked';
import type { Job, PlanSummary, Scene, TableContent } from '../../src/lib/model/types';
import { parsePath, paths } from '../../src/lib/state/route';
import { chosenChange, clashesOf } from '../../src/views/mission/clash';
import { chanceWord, readForecast } from '$lib/model/forecast';
import { entryOf } from '../../src/views/today/fields';

const scene = {
  clauses: [{ id: 'OP4', kind: 'withdraw_personnel', date: '2027-03-20', label: '', text: '' }],
} as unknown as Scene;
const plan = (part: Partial<PlanSummary>) => ({ kept: true, last_out: '2027-03-18', ...part }) as PlanSummary;

describe('the answer', () => {
  it('counts the days to the date', () => {
    expect(answerOf(plan({}), scene)).toMatchObject({ kind: 'yes', early: 2 });
    expect(answerOf(plan({ last_out: '2027-03-20' }), scene)).toMatchObject({ kind: 'yes', early: 0 });
    expect(answerOf(plan({ last_out: '2027-03-21', kept: false }), scene)).toMatchObject({
      kind: 'late',
      late: 1,
    });
  });

  it('is no where a rule is broken, in time or not', () => {
    expect(answerOf(plan({ kept: false }), scene).kind).toBe('broken');
    expect(answerOf(plan({ kept: false, last_out: null }), scene).kind).toBe('broken');
  });
});

describe('addresses', () => {
  it('hold the view, with names that need escaping', () => {
    expect(parsePath(paths.plan('a/b', 'é 1'))).toEqual({ view: 'plan', mission: 'a/b', plan: 'é 1' });
    expect(parsePath('/missions/m/tables/sites')).toEqual({ view: 'mission', mission: 'm', table: 'sites' });
    expect(parsePath('/missions/m/%E0%A4%A/x')).toEqual({ view: 'unknown' });
    expect(parsePath('/')).toEqual({ view: 'missions' });
  });

  it('hold what is picked', () => {
    expect(readPicked('leg:gao:ber')).toEqual({ kind: 'leg', id: 'gao:ber' });
    expect(readPicked('nothing')).toBeNull();
    expect(readPicked('person:x')).toBeNull();
    expect(writePicked({ kind: 'site', id: 'ber' })).toBe('site:ber');
  });
});

describe('a conflict', () => {
  const theirs = {
    columns: [
      { name: 'site', title: 'Site' },
      { name: 'guard', title: 'Guard' },
    ],
    rows: [['ber', '70']],
  } as unknown as TableContent;

  it('shows both versions of each cell that differs', () => {
    const clashes = clashesOf(theirs, {
      edits: [
        { row: 0, column: 'guard', value: '60' },
        { row: 0, column: 'site', value: 'ber' },
      ],
    });
    expect(clashes).toEqual([
      { row: 0, column: 'guard', title: 'Guard', rowName: 'ber', mine: '60', theirs: '70' },
    ]);
  });

  it('sends only what is kept, and nothing where nothing is', () => {
    const change = { edits: [{ row: 0, column: 'guard', value: '60' }] };
    const clashes = clashesOf(theirs, change);
    expect(chosenChange(change, clashes, [true])).toEqual({
      edits: [{ row: 0, column: 'guard', value: '60' }],
    });
    expect(chosenChange(change, clashes, [false])).toBeNull();
  });
});

describe('a job', () => {
  const job = { id: 'j', status: 'running', history: [{ t: 1, score: 10, bound: 5 }] } as unknown as Job;

  it('gains a point with each later score, and none twice', () => {
    const later = withProgress(job, { t: 2, score: 8, bound: 5 });
    expect(later.history).toHaveLength(2);
    expect(withProgress(later, { t: 2, score: 8, bound: 5 }).history).toHaveLength(2);
  });
});

describe('a forecast', () => {
  it('is read from the form of the program', () => {
    const read = readForecast({
      runs: 100,
      in_time: 82,
      by: '2023-12-31',
      last_out: { p10: '2023-12-20', p50: '2023-12-24', p90: null },
    });
    expect(read).toMatchObject({ runs: 100, inTime: 82, p10: '2023-12-20', p90: null });
    expect(readForecast({})).toBeNull();
  });

  it('has one word for each chance', () => {
    expect([0.95, 0.82, 0.5, 0.33, 0.1].map(chanceWord)).toEqual([
      'very-likely',
      'likely',
      'about-even',
      'unlikely',
      'very-unlikely',
    ]);
  });
});

describe('a log entry', () => {
  it('leaves blanks out and keeps what is no number for the server to judge', () => {
    expect(
      entryOf('actuals', {
        movement: 'M1',
        departed: '2023-08-01',
        people: '20',
        vehicles: ' ',
        teu: '1,5',
        site: 'x',
      }),
    ).toEqual({
      kind: 'actuals',
      movement: 'M1',
      departed: '2023-08-01',
      people: 20,
      teu: '1,5',
    });
  });
});
