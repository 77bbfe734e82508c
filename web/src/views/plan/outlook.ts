/** What happened to a plan and what is forecast for it, seen from the evening that was looked at last. */
import { log, plans, Refused } from '$lib/api';
import { clampDay } from '$lib/format/day';
import { actualOf, forecastDays, lastEvening } from '$lib/model/course';
import type { Course, Day, Plan, Scene } from '$lib/model/types';

/** Null where nothing was reported and nothing forecast. */
export async function outlookOf(
  mission: string,
  id: string,
  evening: Day | null,
  known: () => Promise<{ scene: Scene; plan: Plan }>,
): Promise<Course | null> {
  try {
    return await plans.course(mission, id, evening);
  } catch (reason) {
    // A server that does not put it together itself is asked for the parts.
    if (!(reason instanceof Refused) || reason.status !== 404) throw reason;
    return assembled(mission, id, evening, known);
  }
}

async function assembled(
  mission: string,
  id: string,
  evening: Day | null,
  known: () => Promise<{ scene: Scene; plan: Plan }>,
): Promise<Course | null> {
  const [{ scene, plan }, book] = await Promise.all([known(), log.read(mission, id)]);
  const last = evening ?? lastEvening(book.entries);
  if (!last) return null;
  const on = clampDay(last, scene.start, scene.end);
  const [standing, forecast] = await Promise.all([
    log.standing(mission, id, on),
    log.forecast(mission, id, on).catch(() => null),
  ]);
  const all = {
    people: standing.out.people.all,
    vehicles: standing.out.vehicles.all,
    teu: standing.out.teu.all,
  };
  const ahead = forecastDays(forecast, on);
  const closed = new Map(standing.sites.map((one) => [one.site, one.closed ?? null]));
  return {
    on,
    planned: plan.strength,
    actual: actualOf(scene, plan, book.entries, all, on),
    last_entry: lastEvening(book.entries),
    forecast: ahead && { runs: ahead.runs, on, days: ahead.days },
    sites: plan.closures.map((one) => ({
      site: one.site,
      planned: one.closed ?? null,
      closed: closed.get(one.site) ?? null,
      ...ahead?.closings.get(one.site),
    })),
  };
}
