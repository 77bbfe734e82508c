/** A mission of two camps and a port that fits into a head. */
import type { Movement, Plan, Scene } from '../../src/lib/model/types';

export function movement(own: Partial<Movement>): Movement {
  return {
    id: 'M1',
    leg: 'hill-port',
    depart: '2023-08-01',
    arrive: '2023-08-02',
    vehicles: 0,
    people: 0,
    teu: 0,
    what: 'unit',
    reverse: false,
    convoy: null,
    fleet: null,
    ...own,
  };
}

/** Only what the tests read; a server says more. */
export const scene = {
  name: 'Small',
  start: '2023-07-01',
  end: '2024-06-30',
  days: 366,
  sites: [
    { id: 'hill', name: 'Hill (post)', role: 'base', latitude: 10, longitude: 20, people: 100, guard: 10, steps: [] },
    { id: 'ford', name: 'Émile’s Ford', role: 'base', latitude: 10.1, longitude: 20, people: 50, guard: 5, steps: [] },
    { id: 'port', name: 'Port', role: 'exit', latitude: 5, longitude: 20, people: 0, guard: 0, steps: [] },
    { id: 'home', name: 'Home', role: 'exit', latitude: 0, longitude: 0, people: 0, guard: 0, steps: [] },
  ], // prettier-ignore
  legs: [
    { id: 'hill-port', from: 'hill', to: 'port', mode: 'road', km: 500, days: 2, hazard: 0.03 },
    { id: 'hill-home-air', from: 'hill', to: 'home', mode: 'air', km: 5000, days: 1, hazard: 0 },
  ],
  communities: [{ id: 'hill-town', name: 'Hill Town', latitude: 10.05, longitude: 20, people: 900 }],
  fleets: [{ id: 'lorries', site: 'hill', number: 10, kind: 'circulating' }],
  units: [],
  windows: [
    { subject: 'leg:hill-port', from: '2023-08-05', to: '2023-08-10', capacity: 0, days_factor: 1, reason: 'flood', closed: true },
    { subject: 'mode:air', from: '2023-08-08', to: '2024-06-30', capacity: 0.3, days_factor: 1, reason: 'fuel', closed: false },
    { subject: 'leg:hill-port', from: '2023-07-01', to: '2023-09-30', capacity: 1, days_factor: 1.5, reason: 'rain', closed: false },
  ], // prettier-ignore
  clauses: [
    { id: 'protect', label: 'Protect', text: '', kind: 'protect_civilians', date: '2023-09-30' },
    { id: 'out', label: 'Out', text: '', kind: 'withdraw_personnel', date: '2023-12-31' },
    { id: 'tasks', label: 'Handover', text: '', kind: 'transfer_tasks', date: '2023-12-31' },
    { id: 'after', label: 'After', text: '', kind: 'liquidate', date: '2025-06-30' },
  ],
} as unknown as Scene;

export const plan = {
  summary: {
    id: 'p',
    label: 'Plan',
    made: '2023-07-01',
    kept: true,
    late: 0,
    movements: 1,
    mission_etag: '"1"',
    stale: false,
    source: 'planned',
  },
  review: {
    clauses: [
      { id: 'protect', status: 'kept', text: '' },
      { id: 'out', status: 'kept', text: '' },
      { id: 'tasks', status: 'broken', text: '' },
    ],
    violations: [],
    ledger: [],
  },
  movements: [movement({ depart: '2023-08-01', arrive: '2023-08-03', people: 100, vehicles: 12 })],
  closures: [
    {
      site: 'hill',
      steps: [{ step: 'waste', from: '2023-07-20', to: '2023-07-24' }],
      last_people_out: '2023-08-01',
      closed: '2023-08-02',
    },
  ],
  disposals: [],
  strength: [],
  by_site: {
    hill: [...new Array<number>(31).fill(100), ...new Array<number>(20).fill(0)],
    ford: new Array<number>(51).fill(40),
  },
  fleets: [],
} as unknown as Plan;
