/** What the page asks of the server, one function for each question. */
import { preferences } from '$lib/state/preferences.svelte';
import type { NewEntry } from '$lib/model/log';
import type {
  Change,
  Day,
  Job,
  JobOrder,
  MissionSummary,
  PinOrder,
  PlanSummary,
  TableChange,
} from '$lib/model/types';
import { Client, type Answer } from './client';
import { address, typed } from './typed';

export { isForLater, Refused, Unreachable } from './client';

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
  list: () => data(ask('get', '/missions', {})),
  read: async (mission: string): Promise<MissionSummary> => {
    const answer = await ask('get', '/missions/{mission}', { mission });
    return { ...answer.data, etag: answer.etag ?? answer.data.etag };
  },
  create: (from: string) => data(ask('post', '/missions', {}, { body: { from } })),
  upload: (files: File[]) => {
    const form = new FormData();
    for (const file of files) form.append('files', file, file.name);
    return data(ask('post', '/missions', {}, { form }));
  },
  remove: (mission: string, etag: string) => ask('delete', '/missions/{mission}', { mission }, { etag }),
  problems: (mission: string) => data(ask('get', '/missions/{mission}/problems', { mission })),
  tables: (mission: string) => data(ask('get', '/missions/{mission}/tables', { mission })),
  table: async (mission: string, table: string) => {
    const answer = await ask('get', '/missions/{mission}/tables/{table}', { mission, table });
    return { content: answer.data, etag: answer.etag };
  },
  change: (mission: string, table: string, etag: string, body: TableChange) =>
    data(ask('patch', '/missions/{mission}/tables/{table}', { mission, table }, { body, etag })),
  undo: (mission: string, etag: string) =>
    data(ask('post', '/missions/{mission}/undo', { mission }, { etag })),
  redo: (mission: string, etag: string) =>
    data(ask('post', '/missions/{mission}/redo', { mission }, { etag })),
  versions: (mission: string) => data(ask('get', '/missions/{mission}/versions', { mission })),
  scene: (mission: string) => data(ask('get', '/missions/{mission}/scene', { mission })),
  plans: (mission: string) => data(ask('get', '/missions/{mission}/plans', { mission })),
  uploadPlan: (mission: string, body: string) =>
    data(ask('post', '/missions/{mission}/plans', { mission }, { text: { body, type: 'application/json' } })),
};

export const plans = {
  read: (plan: string) => data(ask('get', '/plans/{plan}', { plan })),
  remove: (plan: string) => ask('delete', '/plans/{plan}', { plan }),
  attempt: (plan: string, change: Change, signal?: AbortSignal) =>
    data(ask('post', '/plans/{plan}/try', { plan }, { body: { change }, signal })),
  /** A draft answers with the new plan, a replan with the job that makes it. */
  apply: async (plan: string, change: Change, mode: 'draft' | 'replan', pins: PinOrder[] = []) => {
    const body = { change, mode, ...(mode === 'replan' && pins.length > 0 ? { pins } : {}) };
    const answer = await ask('post', '/plans/{plan}/apply', { plan }, { body });
    return answer.status === 202 ? { job: answer.data as Job } : { plan: answer.data as PlanSummary };
  },
  why: (plan: string, about: { movement?: string; site?: string }) =>
    data(ask('get', '/plans/{plan}/why', { plan }, { query: about })),
  course: (mission: string, plan: string, on: Day | null) =>
    data(
      ask('get', '/missions/{mission}/plans/{plan}/course', { mission, plan }, { query: on ? { on } : {} }),
    ),
  exportAddress: (plan: string, file: string, language: string) =>
    `/api/v1${address('/plans/{plan}/export/{file}', { plan, file }, { lang: language })}`,
  compare: (a: string, b: string) => data(ask('get', '/compare', {}, { query: { a, b } })),
};

export const jobs = {
  start: (mission: string, body: JobOrder) =>
    data(ask('post', '/missions/{mission}/jobs', { mission }, { body })),
  list: () => data(ask('get', '/jobs', {})),
  read: (job: string) => data(ask('get', '/jobs/{job}', { job })),
  stop: (job: string) => data(ask('delete', '/jobs/{job}', { job })),
  eventsAddress: (job: string) => `/api/v1${address('/jobs/{job}/events', { job })}`,
};

const logPath = '/missions/{mission}/plans/{plan}/log' as const;

export const log = {
  read: (mission: string, plan: string) => data(ask('get', logPath, { mission, plan })),
  add: (mission: string, plan: string, entry: NewEntry) =>
    data(
      ask(
        'post',
        logPath,
        { mission, plan },
        { text: { body: JSON.stringify(entry), type: 'application/json' } },
      ),
    ),
  load: (mission: string, plan: string, body: string) =>
    data(ask('post', `${logPath}/import`, { mission, plan }, { text: { body, type: 'text/csv' } })),
  standing: (mission: string, plan: string, on: string) =>
    data(ask('get', '/missions/{mission}/plans/{plan}/standing', { mission, plan }, { query: { on } })),
  forecast: (mission: string, plan: string, on: string): Promise<unknown> =>
    data(ask('get', '/missions/{mission}/plans/{plan}/forecast', { mission, plan }, { query: { on } })),
};
