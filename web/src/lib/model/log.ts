/** The log of what really happened, and the plan held against it. */
import type { Day } from './types';

export type EntryKind =
  | 'actuals'
  | 'unplanned'
  | 'counted'
  | 'closed'
  | 'signed'
  | 'asked'
  | 'granted'
  | 'refused'
  | 'window'
  | 'incident'
  | 'disposed'
  | 'transferred'
  | 'withdrawn';

export interface NewEntry {
  kind: EntryKind;
  [field: string]: string | number | boolean | undefined;
}

export interface LogEntry extends NewEntry {
  entry: number;
  entered_on: Day;
}

export interface LogBook {
  entries: LogEntry[];
  /** Digest of the last entry: each entry carries the one before it. */
  head?: string | null;
  verified: boolean;
}

export interface Progress {
  planned: number;
  actual: number;
  difference: number;
  all: number;
  percent?: number | null;
}

export interface Amounts {
  people: number;
  vehicles: number;
  teu: number;
}

export interface StandingSite {
  site: string;
  planned: Amounts;
  actual: Amounts;
  difference: Amounts;
  closing?: Day | null;
  closed?: Day | null;
}

export interface LateMovement {
  movement: string;
  state: 'not-confirmed' | 'under-way' | 'arrived';
  planned_departure: Day;
  planned_arrival: Day;
  departed?: Day | null;
  arrives?: Day | null;
  days: number;
}

export interface Delay {
  movement: string;
  planned: Day;
  possible?: Day | null;
  because: string[];
}

export interface AgendaItem {
  by: Day;
  kind: 'ask' | 'notice' | 'decide' | 'depart' | 'dispose' | 'step' | 'transfer' | 'close';
  subject: string;
  overdue: boolean;
  message: string;
}

export interface Said {
  subject: string;
  message: string;
}

/** What `rearguard status --json` prints. */
export interface Standing {
  on: Day;
  entries: number;
  out: { people: Progress; vehicles: Progress; teu: Progress };
  casualties: number;
  sites: StandingSite[];
  clauses: {
    id: string;
    kind: string;
    by?: Day | null;
    state: string;
    since?: Day | null;
    because: string[];
  }[];
  unconfirmed: ({ due: Day } & Said)[];
  late: LateMovement[];
  delays: Delay[];
  findings: ({ kind: string } & Said)[];
  agenda: AgendaItem[];
}
