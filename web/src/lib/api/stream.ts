/** A job watched as it runs: the stream resumes by itself where it was cut. */
import type { Job, JobPoint, JobProgress } from '$lib/model/types';
import { jobs } from './index';

export interface Watcher {
  onJob(job: Job): void;
  /** Whether the line to the server stands. */
  onLine(up: boolean): void;
}

/** Adds what an event says to the job, without counting a point twice. */
export function withProgress(job: Job, progress: Partial<JobProgress> & Partial<JobPoint>): Job {
  const history = [...(job.history ?? [])];
  const t = progress.t ?? progress.seconds;
  const last = history.at(-1);
  if (typeof t === 'number' && typeof progress.score === 'number' && (!last || t > last.t)) {
    history.push({ t, score: progress.score, bound: progress.bound ?? null });
  }
  return { ...job, status: 'running', progress: { ...job.progress, ...progress }, history };
}

function parse(event: MessageEvent): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(event.data as string);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

/** Watches until the job ends; answers with the way to stop watching. */
export function watch(id: string, watcher: Watcher): () => void {
  let job: Job | null = null;
  const source = new EventSource(jobs.eventsAddress(id));
  const hand = (next: Job) => {
    job = next;
    watcher.onJob(next);
  };
  const reread = () => jobs.read(id).then(hand, () => watcher.onLine(false));
  source.addEventListener('open', () => watcher.onLine(true));
  source.addEventListener('error', () => watcher.onLine(false));
  source.addEventListener('snapshot', (event) => {
    const value = parse(event);
    if (value) hand(value as unknown as Job);
  });
  source.addEventListener('progress', (event) => {
    const value = parse(event);
    if (!value) return;
    const progress = (value.progress ?? value) as JobProgress;
    if (job) hand(withProgress(job, progress));
    else void reread();
  });
  source.addEventListener('resync', () => void reread());
  source.addEventListener('end', () => {
    source.close();
    void reread();
  });
  void reread();
  return () => source.close();
}
