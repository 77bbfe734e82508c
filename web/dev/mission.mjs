// Development only: reads a mission folder and a plan.json of the real program and
// works out the shapes that the server answers with. Simple, and not exact.
import { readFileSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const DAY = 86_400_000;
export const addDays = (day, days) =>
  new Date(Date.parse(`${day}T00:00Z`) + days * DAY).toISOString().slice(0, 10);
export const between = (from, to) => (Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / DAY;

export function csv(text) {
  const rows = [];
  for (const line of text.split(/\r?\n/).filter(Boolean)) {
    const cells = [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)];
    rows.push(cells.map((cell) => (cell[1] ?? cell[2] ?? '').replaceAll('""', '"')));
  }
  return rows;
}

export function readMission(folder) {
  const tables = {};
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.csv'))) {
    const [header, ...rows] = csv(readFileSync(join(folder, file), 'utf8'));
    tables[file.slice(0, -4)] = { header, rows };
  }
  const toml = readFileSync(join(folder, 'mission.toml'), 'utf8');
  const value = (key) => new RegExp(`^${key}\\s*=\\s*"?([^"\\n#]*?)"?\\s*(#.*)?$`, 'm').exec(toml)?.[1];
  const clauses = toml
    .split('[[clause]]')
    .slice(1)
    .map((part) => {
      const of = (key) => new RegExp(`^${key}\\s*=\\s*"?(.*?)"?\\s*$`, 'm').exec(part)?.[1] ?? null;
      return {
        id: of('id'),
        label: of('id'),
        text: of('text'),
        kind: of('kind'),
        site: of('site'),
        date: of('by') ?? of('until') ?? of('from'),
        weight: null,
      };
    });
  return { folder, tables, name: value('name'), start: value('start'), end: value('end'), clauses };
}

export const records = (mission, table) =>
  (mission.tables[table]?.rows ?? []).map((row) =>
    Object.fromEntries(mission.tables[table].header.map((name, at) => [name, row[at] ?? ''])),
  );

export function scene(mission) {
  const steps = records(mission, 'steps');
  const units = records(mission, 'units');
  const inside = (site) =>
    units.filter((unit) => unit.site === site).reduce((sum, unit) => sum + Number(unit.personnel || 0), 0);
  return {
    name: mission.name,
    start: mission.start,
    end: mission.end,
    days: between(mission.start, mission.end) + 1,
    sites: records(mission, 'sites').map((site) => ({
      id: site.site,
      name: site.name,
      role: site.kind,
      latitude: Number(site.lat),
      longitude: Number(site.lon),
      people: inside(site.site),
      guard: Number(site.guard || 0),
      keep_open: site.keep_open === 'yes',
      must_close_by: site.close_by || null,
      steps: steps
        .filter((step) => step.site_kind === site.kind || step.site === site.site)
        .map((step) => ({ step: step.step, days: Number(step.days), team: step.team })),
    })),
    legs: records(mission, 'legs').map((leg) => ({
      id: leg.leg,
      from: leg.from,
      to: leg.to,
      mode: leg.mode,
      km: Number(leg.km),
      days: Number(leg.days),
      hazard: Number(leg.hazard || 0),
    })),
    communities: records(mission, 'communities').map((one) => ({
      id: one.community,
      name: one.community,
      latitude: Number(one.lat),
      longitude: Number(one.lon),
      people: Number(one.population),
    })),
    fleets: records(mission, 'fleets').map((fleet) => ({
      id: fleet.fleet,
      site: fleet.base,
      number: Number(fleet.count),
      kind: fleet.kind,
    })),
    units: units.map((unit) => ({
      id: unit.unit,
      contributor: unit.contributor,
      site: unit.site,
      people: Number(unit.personnel || 0),
      vehicles: Number(unit.vehicles || 0),
      teu: Number(unit.containers || 0),
    })),
    windows: records(mission, 'windows').map((one) => ({
      subject: one.subject,
      from: one.from,
      to: one.to || null,
      capacity: one.capacity || null,
      reason: one.reason,
      known_from: one.known_from || null,
      direction: one.direction || null,
      closed: one.capacity === '0',
    })),
    clauses: mission.clauses,
    clearances: [],
    stations: [],
    partners: records(mission, 'partners').map((one) => ({
      id: one.partner,
      latitude: Number(one.lat),
      longitude: Number(one.lon),
      people: Number(one.strength),
    })),
  };
}

export function planView(mission, plan, check, summary) {
  const view = scene(mission);
  const exits = new Set(view.sites.filter((site) => site.role === 'exit').map((site) => site.id));
  const legs = new Map(view.legs.map((leg) => [leg.id, leg]));
  const days = view.days + 30;
  const bySite = Object.fromEntries(
    view.sites.filter((site) => !exits.has(site.id)).map((site) => [site.id, Array(days).fill(site.people)]),
  );
  const shift = (site, from, amount) => {
    for (let day = Math.max(from, 0); bySite[site] && day < days; day += 1) bySite[site][day] += amount;
  };
  const movements = plan.movements.map((one) => {
    const leg = legs.get(one.leg) ?? { from: one.leg.split('-')[0], to: one.leg.split('-')[1], days: 0 };
    const sum = (key) => one.manifest.reduce((total, load) => total + (load[key] ?? 0), 0);
    const arrive = addDays(one.depart, Math.ceil(leg.days));
    const [from, to] = one.reverse ? [leg.to, leg.from] : [leg.from, leg.to];
    shift(from, between(view.start, one.depart), -sum('people'));
    shift(to, between(view.start, arrive), sum('people'));
    return {
      id: one.id,
      leg: one.leg,
      depart: one.depart,
      arrive,
      reverse: one.reverse,
      fleet: one.fleets[0]?.fleet ?? null,
      vehicles: sum('vehicles'),
      convoy: null,
      people: sum('people'),
      teu: sum('teu'),
      what: one.manifest.map((load) => load.unit).join(', '),
    };
  });
  const strength = Array.from({ length: days }, (_, day) => ({
    day: addDays(view.start, day),
    people: Object.values(bySite).reduce((sum, list) => sum + list[day], 0),
    vehicles: 0,
    teu: 0,
  }));
  const closed = new Map(plan.closures.map((one) => [one.site, one.on]));
  return {
    summary,
    review: {
      clauses: check.clauses.map((one) => ({
        id: one.id,
        status: one.kept === null ? 'not-judged' : one.kept ? 'kept' : 'broken',
        text: mission.clauses.find((clause) => clause.id === one.id)?.text ?? '',
        detail: null,
      })),
      violations: check.violations.map((one) => ({ ...one, text: one.message })),
      ledger: Object.entries(check.score ?? {})
        .filter(([key]) => key !== 'total')
        .map(([component, amount]) => ({
          component,
          amount,
          usd: component === 'casualties' ? amount * 5e6 : amount,
        })),
    },
    movements,
    closures: view.sites
      .filter((site) => closed.has(site.id))
      .map((site) => {
        const own = plan.steps
          .filter((step) => step.site === site.id)
          .map((step) => ({
            step: step.step,
            from: step.start,
            to: addDays(step.start, (site.steps.find((one) => one.step === step.step)?.days ?? 1) - 1),
          }));
        const last = bySite[site.id]?.findIndex((people) => people === 0) ?? -1;
        return {
          site: site.id,
          first_step: own[0]?.from ?? null,
          steps: own,
          last_people_out: last < 0 ? null : addDays(view.start, last),
          closed: closed.get(site.id),
        };
      }),
    disposals: plan.disposals,
    strength,
    by_site: bySite,
    fleets: view.fleets.map((fleet) => ({ fleet: fleet.id, busy: Array(days).fill(0) })),
    stations: [],
    asks: [],
  };
}

export const exists = existsSync;
