/**
 * Shapes of questions and answers: the server's own, from schemas/openapi.json by `npm run types`, and the few
 * that only the page has. Days are civil days `YYYY-MM-DD`; no time of day, no time zone. Distances in km.
 */
import type { components } from '$lib/api/schema';

type Server = components['schemas'];

/** A civil day, `YYYY-MM-DD`. */
export type Day = string;

export type Session = Server['SessionFacts'];
export type MissionSummary = Server['MissionSummary'];
/** One thing wrong with a mission's tables, at its cell where it has one. */
export type Problem = Server['ProblemSaid'];
export type Severity = Problem['severity'];
export type ProblemDocument = Server['ProblemDocument'];
export type Column = Server['ColumnFacts'];
export type TableSummary = Server['TableSummary'];
export type TableContent = Server['TableContent'];
export type CellEdit = Server['CellEdit'];
export type TableChange = Server['TableChange'];
export type Changed = Server['Changed'];
export type Undone = Server['Undone'];
export type MissionVersion = Server['MissionVersion'];

/** What map and Gantt need and what no plan changes. */
export type Scene = Server['Scene'];
export type SceneSite = Server['SceneSite'];
export type SceneStep = Server['SceneStep'];
export type SceneLeg = Server['SceneLeg'];
export type SceneClause = Server['SceneClause'];
export type Community = Server['Community'];
export type Fleet = Server['Fleet'];
export type Unit = Server['Unit'];
export type Window = Server['Window'];
export type Partner = Server['Partner'];

export type Plan = Server['Plan'];
export type PlanSummary = Server['PlanSummary'];
export type ClauseVerdict = Server['ClauseVerdict'];
export type ClauseStatus = Server['ClauseStatus'];
export type Violation = Server['Violation'];
export type Movement = Server['Movement'];
export type Closure = Server['Closure'];
export type Strength = Server['Strength'];
export type Ask = Server['Ask'];

export type Change = Server['Change'];
export type Tried = Server['Tried'];
/** What a replan must leave where it is. */
export type PinOrder = Server['PinOrder'];

export type Job = Server['Job'];
export type JobKind = Server['JobKind'];
export type JobStatus = Server['JobStatus'];
export type JobProgress = Server['JobProgress'];
export type JobPoint = Server['JobPoint'];
export type JobOrder = Server['JobOrder'];

/** What curve and bars show beside the plan, seen from one evening. */
export type Course = Server['Course'];
/** One day of a forecast: of 100 runs, so many have no more people inside. */
export type Spread = Pick<Server['ForecastDay'], 'day' | 'p10' | 'p50' | 'p90'> &
  Partial<Server['ForecastDay']>;
export type ForecastDay = Spread;
/** One day of what really happened. */
export type ActualDay = Pick<Strength, 'day' | 'people'>;

/** What the map, the Gantt, the curve and the tables show together. */
export type Picked =
  | { kind: 'site'; id: string }
  | { kind: 'movement'; id: string }
  | { kind: 'leg'; id: string }
  | { kind: 'community'; id: string }
  | { kind: 'fleet'; id: string }
  | { kind: 'clause'; id: string };
