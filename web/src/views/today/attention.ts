/** What needs a look this evening: late, held up, unreported; one line each, the worst first. */
import type { Delay, LateMovement, Standing } from '$lib/model/log';
import type { Day } from '$lib/model/types';

export type Attention =
  | { kind: 'late'; subject: string; late: LateMovement }
  | { kind: 'delayed'; subject: string; delay: Delay }
  | { kind: 'unconfirmed'; subject: string; due: Day; message: string };

export function attention(standing: Standing): Attention[] {
  const late = new Set(standing.late.map((one) => one.movement));
  return [
    ...standing.late.map((one): Attention => ({ kind: 'late', subject: one.movement, late: one })),
    ...standing.delays
      .filter((one) => !late.has(one.movement))
      .map((one): Attention => ({ kind: 'delayed', subject: one.movement, delay: one })),
    ...standing.unconfirmed
      .filter((one) => !late.has(one.subject))
      .map((one): Attention => ({ kind: 'unconfirmed', ...one })),
  ];
}
