/** What the page asks of the server, one function for each question. */
import { preferences } from '$lib/state/preferences.svelte';
import type { Comparison } from '$lib/model/compare';
import type { LogBook, LogEntry, NewEntry, Standing } from '$lib/model/log';
import type {
  Change,
  Course,
  Job,
  JobOrder,
  MissionSummary,
  PinOrder,
  Plan,
  PlanSummary,
  Problem,
  Scene,
  TableChange,
  TableContent,
  Tried,
} from '$lib/model/types';
import { Client, type Answer } from './client';
import { address, typed } from './typed';

export { Refused, Unreachable } from './client';

export const client = new Client(undefined, () => preferences.language);
const ask = typed(client);

/** What was answered. */
const data = async <T>(answer: Promise<Answer<T>>): Promise<T> => (await answer).data;

export const session = {
  login: (token: string) => ask('post', '/login', {}, { body: { token } }),
  read: () => data(ask('get', '/session', {})),
  logout: () => ask('post', '/logout', {}),
};

export const missions = {
  list: () => data(ask('get', '/missions', {})) as Promise<MissionSummary[]>,
  read: async (mission: string): Promise<MissionSummary> => {
    const answer = await ask('get', '/missions/{mission}', { mission });
    const summary = answer.data as MissionSummary;
    return { ...summary, etag: answer.etag ?? summary.etag };
  },
  create: (from: string) => data(ask('post', '/missions', {}, { body: { from } })) as Promise<MissionSummary>,
  upload: (files: File[]) => {
    const form = new FormData();
    for (const file of files) form.append('files', file, file.name);
    return data(ask('post', '/missions', {}, { form })) as Promise<MissionSummary>;
  },
  remove: (mission: string, etag: string) => ask('delete', '/missions/{mission}', { mission }, { etag }),
  problems: (mission: string) =>
    data(ask('get', '/missions/{mission}/problems', { mission })) as Promise<Problem[]>,
  tables: (mission: string) => data(ask('get', '/missions/{mission}/tables', { mission })),
  table: async (mission: string, table: string) => {
    const answer = await ask('get', '/missions/{mission}/tables/{table}', { mission, table });
    return { content: answer.data as TableContent, etag: answer.etag };
  },
  change: (mission: string, table: string, etag: string, body: TableChange) =>
    data(ask('patch', '/missions/{mission}/tables/{table}', { mission, table }, { body, etag })),
  undo: (mission: string, etag: string) =>
    data(ask('post', '/missions/{mission}/undo', { mission }, { etag })),
  redo: (mission: string, etag: string) =>
    data(ask('post', '/missions/{mission}/redo', { mission }, { etag })),
  versions: (mission: string) => data(ask('get', '/missions/{mission}/versions', { mission })),
  scene: (mission: string) =>
    data(ask('get', '/missions/{mission}/scene', { mission })) as unknown as Promise<Scene>,
  plans: (mission: string) =>
    data(ask('get', '/missions/{mission}/plans', { mission })) as Promise<PlanSummary[]>,
  uploadPlan: (mission: string, body: string) =>
    data(
      ask('post', '/missions/{mission}/plans', { mission }, { text: { body, type: 'application/json' } }),
    ) as Promise<PlanSummary>,
};

export const plans = {
  read: (plan: string) => data(ask('get', '/plans/{plan}', { plan })) as unknown as Promise<Plan>,
  remove: (plan: string) => ask('delete', '/plans/{plan}', { plan }),
  attempt: (plan: string, change: Change, signal?: AbortSignal) =>
    data(
      ask('post', '/plans/{plan}/try', { plan }, { body: { change }, signal }),
    ) as unknown as Promise<Tried>,
  /** A draft answers with the new plan, a replan with the job that makes it. */
  apply: async (plan: string, change: Change, mode: 'draft' | 'replan', pins: PinOrder[] = []) => {
    const body = { change, mode, ...(mode === 'replan' && pins.length > 0 ? { pins } : {}) };
    const answer = await ask('post', '/plans/{plan}/apply', { plan }, { body });
    return answer.status === 202 ? { job: answer.data as Job } : { plan: answer.data as PlanSummary };
  },
  why: (plan: string, about: { movement?: string; site?: string }) =>
    data(ask('get', '/plans/{plan}/why', { plan }, { query: about })) as Promise<Record<string, unknown>>,
  course: (mission: string, plan: string, on: string | null) =>
    client.get<Course>(
      address('/missions/{mission}/plans/{plan}/course', { mission, plan }, on ? { on } : {}),
    ),
  exportAddress: (plan: string, file: string, language: string) =>
    `/api/v1${address('/plans/{plan}/export/{file}', { plan, file }, { lang: language })}`,
  compare: (a: string, b: string) =>
    data(ask('get', '/compare', {}, { query: { a, b } })) as unknown as Promise<Comparison>,
};

export const jobs = {
  start: (mission: string, body: JobOrder) =>
    data(ask('post', '/missions/{mission}/jobs', { mission }, { body })) as Promise<Job>,
  list: () => data(ask('get', '/jobs', {})) as Promise<Job[]>,
  read: (job: string) => data(ask('get', '/jobs/{job}', { job })) as Promise<Job>,
  stop: (job: string) => data(ask('delete', '/jobs/{job}', { job })) as Promise<Job>,
  eventsAddress: (job: string) => `/api/v1${address('/jobs/{job}/events', { job })}`,
};

const logPath = '/missions/{mission}/plans/{plan}/log' as const;

export const log = {
  read: (mission: string, plan: string) =>
    data(ask('get', logPath, { mission, plan })) as unknown as Promise<LogBook>,
  add: (mission: string, plan: string, entry: NewEntry) =>
    data(
      ask(
        'post',
        logPath,
        { mission, plan },
        { text: { body: JSON.stringify(entry), type: 'application/json' } },
      ),
    ) as unknown as Promise<LogEntry>,
  load: (mission: string, plan: string, body: string) =>
    data(ask('post', `${logPath}/import`, { mission, plan }, { text: { body, type: 'text/csv' } })),
  standing: (mission: string, plan: string, on: string) =>
    data(
      ask('get', '/missions/{mission}/plans/{plan}/standing', { mission, plan }, { query: { on } }),
    ) as unknown as Promise<Standing>,
  forecast: (mission: string, plan: string, on: string): Promise<unknown> =>
    data(ask('get', '/missions/{mission}/plans/{plan}/forecast', { mission, plan }, { query: { on } })),
};
