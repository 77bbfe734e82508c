/** Puts a mission, a plan and a day onto the stage, each step touching only what changes. */
import type { Feature } from 'geojson';
import { addDays } from '$lib/format/day';
import type { Day, Picked, Plan, Scene } from '$lib/model/types';
import { coverages, protectUntil, type Coverage } from './coverage';
import * as features from './features';
import { byDay, flowsOf, type Flow } from './flows';
import { radiusOf } from './scales';
import type { Stage } from './stage';
import { shutOn, type Shut } from './windows';

/** Above this many places their names stay without figures, so that a step stays quick. */
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
  private readonly lists: ReturnType<typeof byDay>;
  private readonly closedOn: Map<string, Day>;
  private radii = new Map<string, number>();
  private gone = new Set<string>();
  private labelled = false;
  private coverKey = '';
  private way: string | null = null;
  private site: string | null = null;

  constructor(
    readonly scene: Scene,
    readonly plan: Plan | null,
    private readonly words: Words,
  ) {
    this.ground = features.groundOf(scene);
    this.coverages = coverages(scene, plan);
    this.until = protectUntil(scene);
    const most = Object.values(plan?.by_site ?? {}).map((row) => row.reduce((a, b) => Math.max(a, b), 0));
    this.mostPeople = Math.max(1, ...most, ...scene.sites.map((site) => site.people));
    const length = Math.max(scene.days, ...Object.values(plan?.by_site ?? {}).map((row) => row.length));
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
    this.radii.clear();
    this.gone.clear();
    this.coverKey = '';
    this.labelled = false;
    stage.set('sites', features.siteFeatures(this.scene, this.ground));
    stage.set('legs', features.legFeatures(this.scene, this.ground, used));
    stage.set('stubs', features.stubFeatures(this.scene, this.ground, used));
    stage.set('rings', features.ringFeatures(this.coverages));
  }

  peopleAt(site: string, index: number): number {
    return (
      this.plan?.by_site[site]?.[index] ??
      (this.plan ? 0 : (this.scene.sites.find((one) => one.id === site)?.people ?? 0))
    );
  }
  isGone(site: string, day: Day): boolean {
    const closed = this.closedOn.get(site);
    return closed !== undefined && closed <= day;
  }
  flows(index: number): Flow[] {
    return flowsOf(this.lists[index] ?? []);
  }
  shut(index: number): Shut[] {
    return shutOn(this.scene, addDays(this.scene.start, index));
  }

  /** One day, `index` days after the mission's start. */
  step(stage: Stage, index: number): void {
    const day = addDays(this.scene.start, index);
    const places = this.stepPlaces(stage, index, day);
    if (places && this.site) this.ring(stage);
    const flows = this.flows(index);
    const most = this.mostVehicles;
    const parts: Feature[] = [
      ...features.flowFeatures(flows, this.ground, most).features,
      ...features.headFeatures(flows, this.ground, day, most).features,
      ...features.shutFeatures(this.shut(index), this.ground).features,
      ...features.communityFeatures(this.coverages, day, this.until, this.words.uncovered).features,
    ];
    stage.set('day', features.collection(parts));
    const cover = this.stepCover(stage, day);
    const figures = this.scene.sites.length <= FIGURES_UP_TO;
    if (!this.labelled || (figures && (places || cover))) this.label(stage, index, figures);
  }

  /** Whether anything changed. */
  private stepPlaces(stage: Stage, index: number, day: Day): boolean {
    let changed = this.radii.size === 0;
    for (const site of this.scene.sites) {
      if (!this.ground.points.has(site.id)) continue;
      const radius = site.role === 'exit' ? 0 : radiusOf(this.peopleAt(site.id, index), this.mostPeople);
      const gone = this.isGone(site.id, day);
      if (this.radii.get(site.id) === radius && this.gone.has(site.id) === gone) continue;
      this.radii.set(site.id, radius);
      if (gone) this.gone.add(site.id);
      else this.gone.delete(site.id);
      stage.state('sites', site.id, { radius, gone: gone ? 1 : 0 });
      changed = true;
    }
    return changed;
  }

  private label(stage: Stage, index: number, figures: boolean): void {
    this.labelled = true;
    const day = addDays(this.scene.start, index);
    const text = (site: Scene['sites'][number]): features.Label => {
      const people = figures && site.role !== 'exit' ? this.peopleAt(site.id, index) : 0;
      return {
        name: features.shortName(site.name),
        figure: people > 0 ? this.words.people(people) : '',
        warning: figures ? this.warning(site.id, day) : '',
      };
    };
    const size = (id: string) => this.radii.get(id) ?? 0;
    stage.set('labels', features.labelFeatures(this.scene, this.ground, text, size));
  }

  /** While protection is asked for: since when the people near a site have none. */
  private warning(site: string, day: Day): string {
    if (this.until !== null && day > this.until) return '';
    const open = this.coverages.find(
      (one) => one.sites[0] === site && one.uncoveredFrom !== null && one.uncoveredFrom <= day,
    );
    return open ? this.words.uncovered(open) : '';
  }

  /** Whether anything changed. */
  private stepCover(stage: Stage, day: Day): boolean {
    const key = this.coverages
      .map((one) => (one.uncoveredFrom && one.uncoveredFrom <= day ? 1 : 0))
      .join('')
      .concat(this.until !== null && day > this.until ? 'after' : 'asked');
    if (key === this.coverKey) return false;
    this.coverKey = key;
    for (const one of this.coverages) {
      const open = one.uncoveredFrom !== null && one.uncoveredFrom <= day;
      stage.state('rings', one.community.id, { open: open ? 1 : 0 });
    }
    return true;
  }

  /** Marks the pick on the map: a ring around a place, a thicker line for a way. */
  pick(stage: Stage, picked: Picked | null): void {
    if (this.way) stage.state('legs', this.way, { picked: false });
    this.way = this.wayOf(picked);
    if (this.way) stage.state('legs', this.way, { picked: true });
    this.site = picked?.kind === 'site' ? picked.id : null;
    this.ring(stage);
  }

  private ring(stage: Stage): void {
    const radius = this.site ? (this.radii.get(this.site) ?? 0) : 0;
    stage.set('picked', features.pickedFeature(this.ground, this.site, radius));
  }

  private wayOf(picked: Picked | null): string | null {
    if (picked?.kind === 'leg') return picked.id;
    if (picked?.kind !== 'movement') return null;
    return this.plan?.movements.find((one) => one.id === picked.id)?.leg ?? null;
  }
}
