/**
 * Shapes that the server answers with. They come from schemas/openapi.json by `npm run types`; only what the page
 * adds, or what the description leaves open, is written here.
 * Days are civil days `YYYY-MM-DD`; no time of day, no time zone. Distances in km.
 */
import type { components } from '$lib/api/schema';

type Server = components['schemas'];

/** A civil day, `YYYY-MM-DD`. */
export type Day = string;

export type Session = Server['SessionFacts'];
export type MissionSummary = Server['MissionSummary'] &
  Required<Pick<Server['MissionSummary'], 'id' | 'etag' | 'version' | 'updated'>>;
export type Severity = 'error' | 'warning' | 'note';
/** One thing wrong with a mission's tables, at its cell where it has one. */
export type Problem = Omit<Server['ProblemSaid'], 'severity'> & { severity: Severity };
export type Column = Server['ColumnFacts'];
export type TableSummary = Server['TableSummary'];
export type TableContent = Omit<Server['TableContent'], 'problems'> & { problems: Problem[] };
export type CellEdit = Server['CellEdit'];
export type TableChange = Server['TableChange'];
export type Changed = Omit<Server['Changed'], 'problems'> & { problems: Problem[] };
export type Undone = Server['Undone'];
export type MissionVersion = Server['MissionVersion'];

/* -------------------------------------------------------------------- scene */

export type SiteRole = 'base' | 'hub' | 'exit' | 'partner' | string;

export interface SceneStep {
  step: string;
  days: number;
  team?: string | null;
}

export interface SceneSite {
  id: string;
  name: string;
  role: SiteRole;
  latitude: number;
  longitude: number;
  /** People inside at the start. */
  people: number;
  /** People that must guard it while anything is left there. */
  guard: number;
  keep_open?: boolean | null;
  threat?: string | null;
  must_close_by?: Day | null;
  /** Opens this site's road or closing only after another. */
  unlock?: string | null;
  steps: SceneStep[];
}

export interface SceneLeg {
  id: string;
  from: string;
  to: string;
  mode: 'road' | 'air' | 'river' | 'rail' | 'sea' | string;
  km: number;
  days: number;
  /** Its course, `[longitude, latitude]`, where the mission gives one. */
  points?: [number, number][] | null;
  hazard: number;
}

export interface Community {
  id: string;
  name: string;
  latitude: number;
  longitude: number;
  people: number;
  radius_km?: number | null;
}

export interface Fleet {
  id: string;
  site: string;
  number: number;
  kind: string;
}

export interface Unit {
  id: string;
  contributor: string;
  site: string;
  people: number;
  vehicles: number;
  teu: number;
}

/** From–to fact about a leg, site or fleet, e.g. a road closed by rain. */
export interface Window {
  /** `leg:hill-town`, `site:…`, `fleet:…`, `mode:…` as the tables write it. */
  subject: string;
  from: Day;
  /** Last day; null or absent: until the end. */
  to?: Day | null;
  capacity?: number | string | null;
  days_factor?: number | string | null;
  hazard_factor?: number | string | null;
  reason?: string | null;
  /** Day from which planners know of it. */
  known_from?: Day | null;
  direction?: 'out' | 'back' | null;
  closed: boolean;
}

export interface SceneClause {
  id: string;
  label: string;
  text: string;
  kind: string;
  site?: string | null;
  date?: Day | null;
  weight?: number | null;
}

export interface Partner {
  id: string;
  name?: string;
  latitude: number;
  longitude: number;
  people?: number;
}

/** What map and Gantt need and what no plan changes. */
export interface Scene {
  name: string;
  start: Day;
  end: Day;
  /** Days from start to end, both counted. */
  days: number;
  sites: SceneSite[];
  legs: SceneLeg[];
  communities: Community[];
  fleets: Fleet[];
  units: Unit[];
  windows: Window[];
  clauses: SceneClause[];
  clearances?: Record<string, unknown>[];
  stations?: Record<string, unknown>[];
  partners?: Partner[];
  /** km within which a community counts as near a site. */
  vicinity_km?: number;
  protect_min?: number;
}

/* -------------------------------------------------------------------- plans */

export type PlanSource = 'planned' | 'uploaded' | 'edited' | 'replanned' | string;

export type PlanSummary = Server['PlanSummary'] & {
  /** The plan that it was made from by moving something. */
  parent?: string | null;
  /** What was moved, in words. */
  change?: string | null;
};

export type ClauseStatus = 'kept' | 'at-risk' | 'broken' | 'not-judged' | string;

export interface ClauseVerdict {
  id: string;
  status: ClauseStatus;
  text: string;
  detail?: string | null;
}

export interface Violation {
  rule: string;
  clause?: string | null;
  place?: string | null;
  subject?: string | null;
  day?: Day | null;
  needed?: string | null;
  found?: string | null;
  text: string;
}

export interface LedgerLine {
  component: string;
  amount: number;
  usd: number;
}

export interface Review {
  clauses: ClauseVerdict[];
  violations: Violation[];
  ledger: LedgerLine[];
}

export interface Movement {
  id: string;
  leg: string;
  depart: Day;
  arrive: Day;
  /** Runs the leg from `to` to `from`. */
  reverse?: boolean;
  fleet?: string | null;
  vehicles: number;
  /** Name of the convoy it goes in, if any. */
  convoy?: string | null;
  people: number;
  teu: number;
  /** What it carries, in words. */
  what: string;
}

export interface ClosureStep {
  step: string;
  from: Day;
  to: Day;
}

export interface Closure {
  site: string;
  first_step?: Day | null;
  steps: ClosureStep[];
  /** Day on which the last people leave. */
  last_people_out?: Day | null;
  /** Day on which it is handed over. */
  closed?: Day | null;
}

export interface Strength {
  day: Day;
  people: number;
  vehicles: number;
  teu: number;
}

export interface FleetUse {
  fleet: string;
  /** Vehicles under way on each day from the scene's start. */
  busy: number[];
}

export interface StationUse {
  station: string;
  queue: number[];
  load: number[];
}

/** A row of the request calendar: what to ask whom for, and by when. */
export interface Ask {
  by: Day;
  clearance?: string;
  subject?: string;
  whom?: string;
  for_day?: Day;
  text?: string;
  [other: string]: unknown;
}

export interface Plan {
  summary: PlanSummary;
  review: Review;
  movements: Movement[];
  closures: Closure[];
  disposals: Record<string, unknown>[];
  /** At the end of each day, inside the mission. */
  strength: Strength[];
  /** Site → people at the end of each day from the scene's start. */
  by_site: Record<string, number[]>;
  fleets: FleetUse[];
  stations?: StationUse[] | null;
  asks?: Ask[] | null;
}

/* ------------------------------------------------------------ trying changes */

export type Change = Server['Change'];
/** What a replan must leave where it is. */
export type PinOrder = { kind: 'closure'; site: string } | { kind: 'departure'; movement: string };

export interface Tried {
  kept: boolean;
  /** The first ten. */
  violations: Violation[];
  count: number;
  /** New score minus old; above 0 is worse. */
  score_delta?: number | null;
  allowed?: { from: Day; to: Day } | null;
}

/* --------------------------------------------------------------------- jobs */

export type JobKind = 'plan' | 'simulate' | 'forecast' | 'replan' | 'explain';
export type JobStatus = 'queued' | 'running' | 'done' | 'stopped' | 'failed' | 'interrupted';

export type JobProgress = Server['JobProgress'];
export type JobPoint = Server['JobPoint'];
export type Job = Omit<Server['Job'], 'kind' | 'status'> & { kind: JobKind; status: JobStatus };
export type JobOrder = Omit<Server['JobOrder'], 'kind'> & { kind: JobKind; pins?: PinOrder[] };

/* --------------------------------------------------------- time of a forecast */

/** One day of a forecast: people inside, 10th, 50th and 90th of 100 runs. */
export interface ForecastDay {
  day: Day;
  p10: number;
  p50: number;
  p90: number;
}

/** What curve and bars show beside the plan, seen from one evening. */
export interface Course {
  on?: Day | null;
  planned: Strength[];
  /** From the mission's start to the evening, as the log has it; empty where the log is. */
  actual: Strength[];
  last_entry?: Day | null;
  forecast?: {
    runs: number;
    on?: Day | null;
    days: Spread[];
  } | null;
  sites: CourseSite[];
}

export interface CourseSite {
  site: string;
  planned?: Day | null;
  /** Day on which it really was closed. */
  closed?: Day | null;
  p10?: Day | null;
  p50?: Day | null;
  p90?: Day | null;
  due?: Day | null;
  in_time?: number | null;
}

/** A forecast may also know other parts of its runs than 10 and 90 of 100. */
export type Spread = ForecastDay & { p025?: number; p25?: number; p75?: number; p975?: number };

/** One day of what really happened. */
export interface ActualDay {
  day: Day;
  people: number;
}

/* ------------------------------------------------------------------ selection */

/** What the map, the Gantt, the curve and the tables show together. */
export type Picked =
  | { kind: 'site'; id: string }
  | { kind: 'movement'; id: string }
  | { kind: 'leg'; id: string }
  | { kind: 'community'; id: string }
  | { kind: 'fleet'; id: string }
  | { kind: 'clause'; id: string };
