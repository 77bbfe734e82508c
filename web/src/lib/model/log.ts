/** The log of what really happened, and the plan held against it. */
import type { components } from '$lib/api/schema';

type Server = components['schemas'];
export type LogBook = Server['LogBook'];
export type LogEntry = Server['LogEntry'];
export type EntryKind = LogEntry['kind'];
/** What is typed: the rules of an entry are the server's to judge. */
export interface NewEntry {
  kind: EntryKind;
  [field: string]: string | number | boolean | undefined;
}

/** What `rearguard status --json` prints. */
export type Standing = Server['Standing'];
export type Progress = Server['StandingProgress'];
export type Amounts = Server['StandingAmounts'];
export type LateMovement = Standing['late'][number];
export type Delay = Standing['delays'][number];
