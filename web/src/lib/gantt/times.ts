/** Times of one closing beside the plan's own: in another plan, as forecast, as it really was. */
import type { Day } from '$lib/model/types';

export interface Times {
  /** In the plan that is held against this one. */
  other?: Day | null;
  /** 10th, 50th and 90th of 100 runs. */
  forecast?: { p10: Day; p50: Day; p90: Day } | null;
  actual?: Day | null;
}

/** Something that a replan must not move. */
export interface Pin {
  kind: 'closure' | 'departure';
  id: string;
  by?: string;
  when?: string;
}
