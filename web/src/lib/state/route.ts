/** Addresses of the page. A link holds the view: mission, plan, day and what is picked, ids only. */

export type Route =
  | { view: 'login' }
  | { view: 'missions' }
  | { view: 'mission'; mission: string; table?: string }
  | { view: 'plans'; mission: string }
  | { view: 'run'; mission: string; job: string }
  | { view: 'plan'; mission: string; plan: string }
  | { view: 'today'; mission: string; plan?: string }
  | { view: 'compare'; mission: string }
  | { view: 'unknown' };

const at = encodeURIComponent;

/** What a path means. */
export function parsePath(path: string): Route {
  const parts = path.split('/').filter(Boolean).map(decode);
  if (parts.length === 0) return { view: 'missions' };
  if (parts[0] === 'login' && parts.length === 1) return { view: 'login' };
  if (parts[0] !== 'missions') return { view: 'unknown' };
  const [, mission, view, id] = parts;
  if (!mission) return { view: 'missions' };
  if (!view) return { view: 'mission', mission };
  if (view === 'tables') return id ? { view: 'mission', mission, table: id } : { view: 'mission', mission };
  if (view === 'plans') return id ? { view: 'plan', mission, plan: id } : { view: 'plans', mission };
  if (view === 'run' && id) return { view: 'run', mission, job: id };
  if (view === 'today') return id ? { view: 'today', mission, plan: id } : { view: 'today', mission };
  if (view === 'compare') return { view: 'compare', mission };
  return { view: 'unknown' };
}

/** Where a view lives. */
export const paths = {
  login: '/login',
  missions: '/missions',
  mission: (mission: string, table?: string) =>
    `/missions/${at(mission)}${table ? `/tables/${at(table)}` : ''}`,
  plans: (mission: string) => `/missions/${at(mission)}/plans`,
  plan: (mission: string, plan: string) => `/missions/${at(mission)}/plans/${at(plan)}`,
  /** `plan`: the one that the job is about, so that its result leads back to it. */
  run: (mission: string, job: string, plan?: string) =>
    `/missions/${at(mission)}/run/${at(job)}${plan ? `?${new URLSearchParams({ plan })}` : ''}`,
  today: (mission: string, plan?: string) => `/missions/${at(mission)}/today${plan ? `/${at(plan)}` : ''}`,
  compare: (mission: string, a: string, b: string) =>
    `/missions/${at(mission)}/compare?${new URLSearchParams({ a, b })}`,
};

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
