// Development only: how long the map takes for a step of a day, from the call until it is on the screen.
// 1,000 sites, 1,500 legs, 20,000 movements, made by rule. Driven by dev/measure-steps.mjs.
import type { Movement, Plan, Scene } from '$lib/model/types';
import { addDays } from '$lib/format/day';
import { readPalette } from '$lib/map/palette';
import { Picture } from '$lib/map/picture';
import { Stage } from '$lib/map/stage';
import '../../src/styles/base.css';

const [SITES, LEGS, MOVEMENTS, DAYS] = [1000, 1500, 20_000, 200];
const START = '2023-07-01';

function mission(): Scene {
  const sites = Array.from({ length: SITES }, (_, at) => ({
    id: `s${at}`,
    name: `Site ${at}`,
    role: at % 50 === 0 ? 'exit' : 'base',
    latitude: 5 + ((at * 7) % 160) / 10,
    longitude: -12 + ((at * 13) % 300) / 10,
    people: 50 + ((at * 37) % 900),
    guard: 10,
    steps: [],
  }));
  const legs = Array.from({ length: LEGS }, (_, at) => ({
    id: `l${at}`,
    from: `s${at % SITES}`,
    to: `s${(at * 31 + 7) % SITES}`,
    mode: at % 3 === 0 ? 'air' : 'road',
    km: 100,
    days: 1 + (at % 4),
    hazard: (at % 10) / 100,
  }));
  const windows = Array.from({ length: 200 }, (_, at) => ({
    subject: `leg:l${at * 7}`,
    from: addDays(START, at % DAYS),
    to: addDays(START, (at % DAYS) + 12),
    capacity: '0',
    reason: 'closed',
    closed: true,
  }));
  const communities = sites.slice(0, 100).map((site) => ({ ...site, id: `c${site.id}`, people: 4000 }));
  const clauses = [{ id: 'p', label: 'P', text: '', kind: 'protect_civilians', date: '2023-12-31' }];
  const rest = { fleets: [], units: [], clauses };
  return {
    name: 'Large',
    start: START,
    end: addDays(START, DAYS - 1),
    days: DAYS,
    sites,
    legs,
    windows,
    communities,
    ...rest,
  };
}

function planOf(scene: Scene): Plan {
  const movements = Array.from({ length: MOVEMENTS }, (_, at): Movement => {
    const leg = scene.legs[(at * 17) % LEGS]!;
    const depart = addDays(START, (at * 53) % DAYS);
    const arrive = addDays(depart, leg.days);
    const load = { vehicles: at % 40, people: (at * 3) % 90, teu: at % 5 };
    return { id: `m${at}`, leg: leg.id, depart, arrive, reverse: at % 9 === 0, what: 'unit', ...load };
  });
  const left = (people: number, day: number, at: number) => Math.max(0, people - day * (3 + (at % 9)));
  const bySite = scene.sites.map((site, at) => [
    site.id,
    Array.from({ length: DAYS }, (_, day) => left(site.people, day, at)),
  ]);
  const closures = scene.sites.map((site, at) => ({
    site: site.id,
    steps: [],
    closed: addDays(START, 60 + (at % 130)),
  }));
  return {
    movements,
    closures,
    by_site: Object.fromEntries(bySite),
    fleets: [],
    strength: [],
  } as unknown as Plan;
}

async function measure(days: number, hidden: string[] = []): Promise<number[]> {
  const element = document.getElementById('map')!;
  element.style.width = '970px';
  element.style.height = '420px';
  const scene = mission();
  const stage = await Stage.open(element, readPalette(), 'Map', { onhover: () => {}, onpress: () => {} });
  const words = { people: String, uncovered: () => 'uncovered' };
  const picture = new Picture(scene, planOf(scene), words);
  picture.lay(stage);
  stage.fit(picture.ground.inner, true);
  stage.show(hidden, false);
  picture.step(stage, 0);
  await stage.idle();
  const times: number[] = [];
  for (let day = 1; day <= days; day += 1) {
    const before = performance.now();
    picture.step(stage, day);
    // The frame that shows it is done when the one after it begins.
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    times.push(performance.now() - before);
  }
  return times;
}

(window as unknown as { measure: typeof measure }).measure = measure;
