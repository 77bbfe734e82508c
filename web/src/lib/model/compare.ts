/** Two plans side by side, as `rearguard compare --json` has them. */
import type { Day } from './types';

export interface Side {
  kept: boolean;
  violations: number;
  all_out?: Day | null;
  movements: number;
  score?: Record<string, number> | null;
}

export interface Departure {
  id: string;
  leg: string;
  reverse: boolean;
  depart: Day;
  people: number;
  vehicles: number;
  teu: number;
}

export interface Comparison {
  a: Side;
  b: Side;
  same_movements: number;
  movements: { kind: string; a: Departure | null; b: Departure | null }[];
  closings: { site: string; a?: Day | null; b?: Day | null; days?: number | null }[];
}
