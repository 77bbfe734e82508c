/** What the page asks of the server, one function for each question. */
import { preferences } from '$lib/state/preferences.svelte';
import type {
  Change,
  Changed,
  Course,
  Job,
  JobKind,
  MissionSummary,
  MissionVersion,
  Plan,
  PlanSummary,
  Problem,
  Scene,
  Session,
  TableChange,
  TableContent,
  TableSummary,
  Tried,
  Undone,
} from '$lib/model/types';
import type { Comparison } from '$lib/model/compare';
import type { LogBook, LogEntry, NewEntry, Standing } from '$lib/model/log';
import { Client } from './client';

export { Refused, Unreachable } from './client';

export const client = new Client(undefined, () => preferences.language);

const at = encodeURIComponent;

export const session = {
  login: (token: string) => client.send<void>('POST', '/login', { body: { token } }),
  read: () => client.get<Session>('/session'),
  logout: () => client.send<void>('POST', '/logout'),
};

export const missions = {
  list: () => client.get<MissionSummary[]>('/missions'),
  read: async (id: string) => {
    const answer = await client.send<MissionSummary>('GET', `/missions/${at(id)}`);
    return { ...answer.data, etag: answer.etag ?? answer.data.etag };
  },
  create: async (from: string) =>
    (await client.send<MissionSummary>('POST', '/missions', { body: { from } })).data,
  upload: async (files: File[]) => {
    const form = new FormData();
    for (const file of files) form.append('files', file, file.name);
    return (await client.send<MissionSummary>('POST', '/missions', { form })).data;
  },
  remove: (id: string, etag: string) => client.send<void>('DELETE', `/missions/${at(id)}`, { etag }),
  problems: (id: string) => client.get<Problem[]>(`/missions/${at(id)}/problems`),
  tables: (id: string) => client.get<TableSummary[]>(`/missions/${at(id)}/tables`),
  table: async (id: string, table: string) => {
    const answer = await client.send<TableContent>('GET', `/missions/${at(id)}/tables/${at(table)}`);
    return { content: answer.data, etag: answer.etag };
  },
  change: async (id: string, table: string, etag: string, change: TableChange) =>
    (await client.send<Changed>('PATCH', `/missions/${at(id)}/tables/${at(table)}`, { body: change, etag }))
      .data,
  undo: async (id: string, etag: string) =>
    (await client.send<Undone>('POST', `/missions/${at(id)}/undo`, { etag })).data,
  redo: async (id: string, etag: string) =>
    (await client.send<Undone>('POST', `/missions/${at(id)}/redo`, { etag })).data,
  versions: (id: string) => client.get<MissionVersion[]>(`/missions/${at(id)}/versions`),
  scene: (id: string) => client.get<Scene>(`/missions/${at(id)}/scene`),
  plans: (id: string) => client.get<PlanSummary[]>(`/missions/${at(id)}/plans`),
  uploadPlan: async (id: string, body: string) =>
    (
      await client.send<PlanSummary>('POST', `/missions/${at(id)}/plans`, {
        text: { body, type: 'application/json' },
      })
    ).data,
};

/** What a replan must leave where it is. */
export type PinOrder = { kind: 'closure'; site: string } | { kind: 'departure'; movement: string };

export const plans = {
  read: (id: string) => client.get<Plan>(`/plans/${at(id)}`),
  remove: (id: string) => client.send<void>('DELETE', `/plans/${at(id)}`),
  attempt: async (id: string, change: Change, signal?: AbortSignal) =>
    (
      await client.send<Tried>('POST', `/plans/${at(id)}/try`, {
        body: { change },
        ...(signal ? { signal } : {}),
      })
    ).data,
  /** A draft answers with the new plan, a replan with the job that makes it. */
  apply: async (id: string, change: Change, mode: 'draft' | 'replan', pins: PinOrder[] = []) => {
    const answer = await client.send<PlanSummary | Job>('POST', `/plans/${at(id)}/apply`, {
      body: { change, mode, ...(mode === 'replan' && pins.length > 0 ? { pins } : {}) },
    });
    return answer.status === 202 ? { job: answer.data as Job } : { plan: answer.data as PlanSummary };
  },
  why: (id: string, about: { movement?: string; site?: string }) =>
    client.get<Record<string, unknown>>(`/plans/${at(id)}/why?${new URLSearchParams(about)}`),
  course: (mission: string, id: string, on: string | null) =>
    client.get<Course>(`/missions/${at(mission)}/plans/${at(id)}/course${on ? `?on=${at(on)}` : ''}`),
  exportAddress: (id: string, file: string, language: string) =>
    `/api/v1/plans/${at(id)}/export/${file}?lang=${language}`,
  compare: (a: string, b: string) => client.get<Comparison>(`/compare?a=${at(a)}&b=${at(b)}`),
};

export interface JobOrder {
  kind: JobKind;
  plan?: string;
  seconds?: number;
  runs?: number;
  seed?: number;
  on?: string;
  pins?: PinOrder[];
}

export const jobs = {
  start: async (mission: string, order: JobOrder) =>
    (await client.send<Job>('POST', `/missions/${at(mission)}/jobs`, { body: order })).data,
  list: () => client.get<Job[]>('/jobs'),
  read: (id: string) => client.get<Job>(`/jobs/${at(id)}`),
  stop: async (id: string) => (await client.send<Job>('DELETE', `/jobs/${at(id)}`)).data,
  eventsAddress: (id: string) => `/api/v1/jobs/${at(id)}/events`,
};

export const log = {
  read: (mission: string, plan: string) =>
    client.get<LogBook>(`/missions/${at(mission)}/plans/${at(plan)}/log`),
  add: async (mission: string, plan: string, entry: NewEntry) =>
    (await client.send<LogEntry>('POST', `/missions/${at(mission)}/plans/${at(plan)}/log`, { body: entry }))
      .data,
  load: async (mission: string, plan: string, body: string) =>
    (
      await client.send<unknown>('POST', `/missions/${at(mission)}/plans/${at(plan)}/log/import`, {
        text: { body, type: 'text/csv' },
      })
    ).data,
  standing: (mission: string, plan: string, on: string) =>
    client.get<Standing>(`/missions/${at(mission)}/plans/${at(plan)}/standing?on=${at(on)}`),
  forecast: (mission: string, plan: string, on: string) =>
    client.get<unknown>(`/missions/${at(mission)}/plans/${at(plan)}/forecast?on=${at(on)}`),
};
