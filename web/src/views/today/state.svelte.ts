/** The plan that is followed, held against its log on one evening. */
import { isForLater, log, missions, plans, Refused } from '$lib/api';
import { clampDay, today } from '$lib/format/day';
import { t } from '$lib/i18n/index.svelte';
import { shortName } from '$lib/map/features';
import type { NewEntry } from '$lib/model/log';
import type { Day, PlanSummary } from '$lib/model/types';
import { eveningOf, rememberEvening } from '$lib/state/evening';
import { notices } from '$lib/state/notices.svelte';
import { outbox } from '$lib/state/outbox.svelte';
import { Resource } from '$lib/state/resource.svelte';
import { router } from '$lib/state/router.svelte';

export class TodayState {
  planId = $state<string | null>(null);
  readonly list: Resource<PlanSummary[]>;
  readonly scene: Resource<import('$lib/model/types').Scene>;
  readonly plan = new Resource(() => plans.read(this.planId!));
  readonly standing = new Resource(() => log.standing(this.mission, this.planId!, this.on));
  readonly book = new Resource(() => log.read(this.mission, this.planId!));

  constructor(
    readonly mission: string,
    plan: string | null,
  ) {
    this.planId = plan;
    this.list = new Resource(() => missions.plans(mission));
    this.scene = new Resource(() => missions.scene(mission));
  }

  /** The evening that is meant. */
  get on(): Day {
    const scene = this.scene.data;
    const wanted = router.query.on ?? eveningOf(this.mission) ?? today();
    return scene ? clampDay(wanted, scene.start, scene.end) : wanted;
  }

  private readonly movements = $derived.by(
    () => new Map(this.plan.data?.movements.map((one) => [one.id, one])),
  );

  /** From where to where a movement goes and with whom; blank for anything else. */
  courseOf(id: string): string {
    const one = this.movements.get(id);
    const scene = this.scene.data;
    const leg = one && scene?.legs.find((each) => each.id === one.leg);
    if (!one || !leg || !scene) return '';
    const name = (site: string) => shortName(scene.sites.find((each) => each.id === site)?.name ?? site);
    const [from, to] = one.reverse ? [leg.to, leg.from] : [leg.from, leg.to];
    return t('course-says', { from: name(from), to: name(to), people: one.people, vehicles: one.vehicles });
  }

  async load(): Promise<void> {
    await Promise.all([this.list.load(), this.scene.load()]);
    if (router.query.on) rememberEvening(this.mission, this.on);
    if (!this.planId) this.planId = preferred(this.list.data ?? [])?.id ?? null;
    if (this.planId) await Promise.all([this.plan.load(), this.reload()]);
  }

  async reload(): Promise<void> {
    await Promise.all([this.standing.load(), this.book.load()]);
  }

  /** True where it was entered, or will be when the line is back. */
  async add(typed: NewEntry): Promise<true | Refused> {
    if (!this.planId) return true;
    // An evening of the past knows only what was entered by then.
    const entry = this.on < today() ? { ...typed, entered_on: this.on } : typed;
    try {
      await log.add(this.mission, this.planId, entry);
      notices.say(t('entry-made'));
    } catch (reason) {
      if (reason instanceof Refused && !isForLater(reason)) return reason;
      outbox.put({ mission: this.mission, plan: this.planId, entry });
      notices.say(t('entry-waits'));
      return true;
    }
    await this.reload();
    return true;
  }
}

/** The newest plan that keeps every rule, or else the newest. */
export function preferred(list: PlanSummary[]): PlanSummary | null {
  const newest = [...list].sort((a, b) => (a.made < b.made ? 1 : -1));
  return newest.find((plan) => plan.kept) ?? newest[0] ?? null;
}
