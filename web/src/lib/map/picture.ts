/** Puts a mission, a plan and a day onto the stage, each step touching only what changes. */
import { addDays } from '$lib/format/day';
import type { Day, Picked, Plan, Scene } from '$lib/model/types';
import { coverages, protectUntil, type Coverage } from './coverage';
import * as features from './features';
import { byDay, flowsOf, type Flow } from './flows';
import * as frame from './frame';
import { radiusOf } from './scales';
import type { Stage } from './stage';
import { shutter, type Shut } from './windows';

/** Above this many places only names are written, no figures: there is no room for both. */
const FIGURES_UP_TO = 80;

export interface Words {
  people(count: number): string;
  uncovered(one: Coverage): string;
}

export class Picture {
  readonly ground: features.Ground;
  readonly coverages: Coverage[];
  readonly until: Day | null;
  /** People of the largest place on its largest day. */
  readonly mostPeople: number;
  /** Vehicles of the largest flow on its largest day. */
  readonly mostVehicles: number;
  private readonly sketch: frame.Sketch;
  private readonly lists: ReturnType<typeof byDay>;
  private readonly closedOn: Map<string, Day>;
  private readonly names: Map<string, string>;
  private readonly atStart: Map<string, number>;
  private readonly shutOn: (day: Day) => Shut[];
  private stubs: frame.DrawnLabel[] = [];
  private way: string | null = null;

  constructor(
    readonly scene: Scene,
    readonly plan: Plan | null,
    private readonly words: Words,
  ) {
    this.ground = features.groundOf(scene);
    this.shutOn = shutter(scene);
    this.coverages = coverages(scene, plan);
    this.sketch = frame.sketchOf(scene, this.ground, this.coverages);
    this.until = protectUntil(scene);
    this.names = new Map(scene.sites.map((site) => [site.id, site.name]));
    this.atStart = new Map(scene.sites.map((site) => [site.id, site.people]));
    const rows = Object.values(plan?.by_site ?? {});
    const most = rows.map((row) => row.reduce((a, b) => Math.max(a, b), 0));
    this.mostPeople = Math.max(1, ...most, ...scene.sites.map((site) => site.people));
    const length = rows.reduce((top, row) => Math.max(top, row.length), scene.days);
    this.lists = byDay(plan?.movements ?? [], scene.start, length + 1);
    this.mostVehicles = this.lists.reduce(
      (top, list) => flowsOf(list).reduce((high, flow) => Math.max(high, flow.vehicles), top),
      1,
    );
    this.closedOn = new Map(
      (plan?.closures ?? []).flatMap((one) => (one.closed ? [[one.site, one.closed]] : [])),
    );
  }

  /** What no day changes. */
  lay(stage: Stage): void {
    const used = new Set(this.plan?.movements.map((one) => one.leg) ?? this.scene.legs.map((leg) => leg.id));
    stage.set('legs', features.legFeatures(this.scene, this.ground, used));
    this.stubs = frame.stubLabels(this.scene, this.ground, used);
    stage.lay(this.sketch.courses);
  }

  peopleAt(site: string, index: number): number {
    return this.plan?.by_site[site]?.[index] ?? (this.plan ? 0 : (this.atStart.get(site) ?? 0));
  }
  isGone(site: string, day: Day): boolean {
    const closed = this.closedOn.get(site);
    return closed !== undefined && closed <= day;
  }
  flows(index: number): Flow[] {
    return flowsOf(this.lists[index] ?? []);
  }
  shut(index: number): Shut[] {
    return this.shutOn(addDays(this.scene.start, index));
  }

  /** One day, `index` days after the mission's start. */
  step(stage: Stage, index: number): void {
    const day = addDays(this.scene.start, index);
    stage.showDay(this.frame(index, day));
  }

  private frame(index: number, day: Day): frame.DayFrame {
    const places = this.sketch.places.map((one): frame.Place => ({
      ...one,
      radius: one.kind === 'exit' ? 0 : radiusOf(this.peopleAt(one.id, index), this.mostPeople),
      gone: this.isGone(one.id, day),
    }));
    return {
      spacing: this.sketch.spacing,
      rings: frame.ringsDrawn(this.coverages, this.sketch, day),
      places,
      flows: frame.flowsDrawn(this.flows(index), this.sketch, this.ground, day, this.mostVehicles),
      shut: frame.shutDrawn(this.shut(index), this.sketch),
      communities: frame.communitiesDrawn(this.coverages, day, this.until, this.words.uncovered),
      labels: [...this.labels(places, index, day), ...this.stubs],
    };
  }

  /** The largest places first: where there is no room for all names, theirs are written. */
  private labels(places: readonly frame.Place[], index: number, day: Day): frame.DrawnLabel[] {
    const figures = places.length <= FIGURES_UP_TO;
    const rank = (one: frame.Place) => one.radius + (one.kind === 'own' ? 1 : 0);
    return [...places]
      .sort((a, b) => rank(b) - rank(a))
      .map((place) => {
        const people = figures && place.kind !== 'exit' ? this.peopleAt(place.id, index) : 0;
        return frame.labelOf(place, this.names.get(place.id) ?? place.id, {
          figure: people > 0 ? this.words.people(people) : '',
          warning: figures ? this.warning(place.id, day) : '',
        });
      });
  }

  /** While protection is asked for: since when the people near a site have none. */
  private warning(site: string, day: Day): string {
    if (this.until !== null && day > this.until) return '';
    const open = this.coverages.find(
      (one) => one.sites[0] === site && one.uncoveredFrom !== null && one.uncoveredFrom <= day,
    );
    return open ? this.words.uncovered(open) : '';
  }

  /** Marks the pick on the map: a ring around a place, a thicker line for a way. */
  pick(stage: Stage, picked: Picked | null): void {
    if (this.way) stage.state('legs', this.way, { picked: false });
    this.way = this.wayOf(picked);
    if (this.way) stage.state('legs', this.way, { picked: true });
    stage.pickSite(picked?.kind === 'site' ? picked.id : null);
  }

  private wayOf(picked: Picked | null): string | null {
    if (picked?.kind === 'leg') return picked.id;
    if (picked?.kind !== 'movement') return null;
    return this.plan?.movements.find((one) => one.id === picked.id)?.leg ?? null;
  }
}
