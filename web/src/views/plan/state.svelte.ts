/** One plan on screen: one day and one pick, shared by map, Gantt, curve and tables. */
import { missions, plans } from '$lib/api';
import { addDays, clampDay, daysBetween, today } from '$lib/format/day';
import { readPicked, writePicked } from '$lib/model/picked';
import { say, t } from '$lib/i18n/index.svelte';
import type {
  Change,
  Closure,
  Course,
  Day,
  Movement,
  Picked,
  Plan,
  Scene,
  SceneLeg,
  SceneSite,
} from '$lib/model/types';
import { eveningOf } from '$lib/state/evening';
import { Pins } from '$lib/state/pins.svelte';
import { Resource } from '$lib/state/resource.svelte';
import { router } from '$lib/state/router.svelte';

/** The address follows the day this much later, so that playing does not flood it. */
const ADDRESS_LAG_MS = 400;

export class PlanState {
  readonly scene: Resource<Scene>;
  readonly plan: Resource<Plan>;
  /** What happened and what is forecast, from the evening looked at last. */
  readonly outlook: Resource<Course>;
  readonly pins: Pins;
  private chosenDay = $state<Day | null>(null);
  picked = $state.raw<Picked | null>(null);
  // By id: a large plan asks tens of thousands of times.
  private readonly sites = $derived.by(() => new Map(this.scene.data?.sites.map((one) => [one.id, one])));
  private readonly legs = $derived.by(() => new Map(this.scene.data?.legs.map((one) => [one.id, one])));
  private readonly movements = $derived.by(
    () => new Map(this.plan.data?.movements.map((one) => [one.id, one])),
  );
  private readonly closures = $derived.by(
    () => new Map(this.plan.data?.closures.map((one) => [one.site, one])),
  );
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly mission: string,
    readonly id: string,
  ) {
    this.scene = new Resource(() => missions.scene(mission));
    this.plan = new Resource(() => plans.read(id));
    this.outlook = new Resource(() => plans.course(mission, id, eveningOf(mission)));
    this.pins = new Pins(mission);
    this.chosenDay = router.query.day ?? null;
    this.picked = readPicked(router.query.pick);
  }

  async load(): Promise<void> {
    // The plan does not wait for its course.
    void this.outlook.load();
    await Promise.all([this.scene.load(), this.plan.load()]);
  }

  /** The day looked at; to begin with today, the evening looked at last, or the first day. */
  get day(): Day {
    const scene = this.scene.data;
    if (!scene) return this.chosenDay ?? today();
    const now = today();
    const evening = eveningOf(this.mission) ?? scene.start;
    const start = now >= scene.start && now <= scene.end ? now : evening;
    return clampDay(this.chosenDay ?? start, scene.start, this.lastDay);
  }

  /** The mission's end, or the plan's where it runs longer. */
  get lastDay(): Day {
    const end = this.scene.data?.end ?? today();
    const strength = this.plan.data?.strength.at(-1)?.day ?? end;
    const out = this.plan.data?.summary.last_out ?? end;
    const last = out > end ? out : end;
    return last > strength ? strength : last;
  }

  setDay(day: Day): void {
    const scene = this.scene.data;
    this.chosenDay = scene ? clampDay(day, scene.start, this.lastDay) : day;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => router.put({ day: this.chosenDay }), ADDRESS_LAG_MS);
  }

  pick(picked: Picked | null): void {
    this.picked = picked;
    router.put({ pick: writePicked(picked) });
  }

  /** How many days after the scene's start. */
  get dayIndex(): number {
    const scene = this.scene.data;
    return scene ? daysBetween(scene.start, this.day) : 0;
  }

  site(id: string): SceneSite | undefined {
    return this.sites.get(id);
  }
  siteName(id: string): string {
    return this.site(id)?.name ?? id;
  }
  leg(id: string): SceneLeg | undefined {
    return this.legs.get(id);
  }
  movement(id: string): Movement | undefined {
    return this.movements.get(id);
  }
  closure(site: string): Closure | undefined {
    return this.closures.get(site);
  }
  peopleAt(site: string, day = this.dayIndex): number | null {
    return this.plan.data?.by_site[site]?.[day] ?? null;
  }
  dayAt(index: number): Day {
    return addDays(this.scene.data?.start ?? today(), index);
  }

  /** From and to of a movement, by name. */
  course(movement: Movement): [string, string] {
    const leg = this.leg(movement.leg);
    if (!leg) return [movement.leg, ''];
    const ends: [string, string] = [this.siteName(leg.from), this.siteName(leg.to)];
    return movement.reverse ? [ends[1], ends[0]] : ends;
  }

  /** What a change does, in words. */
  changeWords(change: Change): string {
    const day = say.longDay(change.day);
    return change.kind === 'closure'
      ? t('change-closure', { site: this.siteName(change.site), day })
      : t('change-departure', { movement: change.movement, day });
  }

  attempt(change: Change, signal?: AbortSignal) {
    return plans.attempt(this.id, change, signal);
  }
}
