// Development only: stands in for `rearguard serve` while the page is being worked on.
// No part of the product: it invents no figures, but keeps and checks nothing.
//   node dev/mock-server.mjs BINARY   (a built `rearguard`)
import { createServer } from 'node:http';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readMission, scene, planView } from './mission.mjs';

const binary = process.argv[2] ?? '../target/debug/rearguard';
const missions = new Map();

function run(args) {
  try {
    return execFileSync(binary, args, { encoding: 'utf8' });
  } catch (failure) {
    return failure.stdout;
  }
}

function addMission(id, folder) {
  const mission = readMission(folder);
  missions.set(id, { id, mission, plans: new Map(), version: 1, log: [] });
}

function addPlan(id, missionId, file, label) {
  const held = missions.get(missionId);
  const plan = JSON.parse(readFileSync(file, 'utf8'));
  const check = JSON.parse(run(['check', held.mission.folder, file, '--json']));
  const last = plan.movements
    .map((one) => one.depart)
    .sort()
    .at(-1);
  const score = check.score?.total ?? null;
  const summary = {
    id,
    label,
    made: '2026-11-25T08:00:00Z',
    kept: check.kept,
    score,
    bound: plan.bound,
    gap: plan.bound ? score / plan.bound - 1 : null,
    last_out: last,
    late: 0,
    movements: plan.movements.length,
    mission_etag: `"${held.version}"`,
    stale: false,
    source: 'planned',
  };
  held.plans.set(id, { summary, view: planView(held.mission, plan, check, summary), file });
}

const summaryOf = (held) => {
  const seen = scene(held.mission);
  return {
    id: held.id,
    name: held.mission.name,
    version: held.version,
    etag: `"${held.version}"`,
    sites: seen.sites.length,
    people: seen.sites.reduce((sum, site) => sum + site.people, 0),
    start: seen.start,
    end: seen.end,
    errors: 0,
    warnings: 0,
    updated: '2026-11-25T08:00:00Z',
  };
};
const columnsOf = (table) =>
  table.header.map((name) => ({
    name,
    title: name,
    kind: 'text',
    unit: null,
    required: false,
    values: null,
    refers: null,
    help: null,
  }));
const plansOf = () =>
  [...missions.values()].flatMap((held) =>
    [...held.plans.entries()].map(([id, plan]) => [id, { ...plan, held }]),
  );

const routes = [
  ['POST', /^\/login$/, () => ({ status: 204 })],
  ['GET', /^\/session$/, () => ({ user: 'planner', version: '0.1.0', languages: ['en', 'fr'] })],
  ['GET', /^\/missions$/, () => [...missions.values()].map(summaryOf)],
  ['GET', /^\/missions\/([^/]+)$/, ([id]) => summaryOf(missions.get(id))],
  ['GET', /^\/missions\/([^/]+)\/problems$/, () => []],
  [
    'GET',
    /^\/missions\/([^/]+)\/tables$/,
    ([id]) =>
      Object.entries(missions.get(id).mission.tables).map(([name, table]) => ({
        name,
        title: name,
        rows: table.rows.length,
        errors: 0,
        columns: columnsOf(table),
      })),
  ],
  [
    'GET',
    /^\/missions\/([^/]+)\/tables\/([^/]+)$/,
    ([id, name]) => {
      const table = missions.get(id).mission.tables[name];
      return {
        columns: columnsOf(table),
        rows: table.rows.map((row) => table.header.map((_, at) => row[at] ?? '')),
        problems: [],
      };
    },
  ],
  [
    'PATCH',
    /^\/missions\/([^/]+)\/tables\/([^/]+)$/,
    ([id, name], body) => {
      const held = missions.get(id);
      const table = held.mission.tables[name];
      for (const edit of body.edits ?? [])
        table.rows[edit.row][table.header.indexOf(edit.column)] = edit.value;
      held.version += 1;
      return { etag: `"${held.version}"`, problems: [], undo_label: 'edit' };
    },
  ],
  ['GET', /^\/missions\/([^/]+)\/scene$/, ([id]) => scene(missions.get(id).mission)],
  [
    'GET',
    /^\/missions\/([^/]+)\/plans$/,
    ([id]) => [...missions.get(id).plans.values()].map((plan) => plan.summary),
  ],
  ['GET', /^\/plans\/([^/]+)$/, ([id]) => new Map(plansOf()).get(id).view],
  [
    'POST',
    /^\/plans\/([^/]+)\/try$/,
    () => ({ kept: true, violations: [], count: 0, score_delta: 0, allowed: null }),
  ],
  ['GET', /^\/jobs$/, () => []],
  ['GET', /^\/missions\/([^/]+)\/plans\/([^/]+)\/log$/, () => ({ entries: [], head: null, verified: true })],
  [
    'GET',
    /^\/missions\/([^/]+)\/plans\/([^/]+)\/standing$/,
    ([mission, plan], _, query) =>
      JSON.parse(
        run([
          'status',
          missions.get(mission).mission.folder,
          missions.get(mission).plans.get(plan).file,
          '--on',
          query.get('on'),
          '--json',
        ]) || '{}',
      ),
  ],
];

const folder = mkdtempSync(join(tmpdir(), 'rearguard-page-'));
for (const [id, path] of [
  ['tutorial', '../missions/tutorial'],
  ['minusma', '../missions/minusma-2023'],
]) {
  addMission(id, path);
  const out = join(folder, id);
  run(['plan', path, '--out', out, '--seconds', '10']);
  addPlan(`${id}-1`, id, join(out, 'plan.json'), 'Plan 1');
}

createServer(async (request, response) => {
  const url = new URL(request.url, 'http://localhost');
  const path = url.pathname.replace('/api/v1', '');
  let text = '';
  for await (const part of request) text += part;
  for (const [method, shape, answer] of routes) {
    const found = method === request.method && shape.exec(path);
    if (!found) continue;
    try {
      const value = answer(
        found.slice(1).map(decodeURIComponent),
        text && text.startsWith('{') ? JSON.parse(text) : null,
        url.searchParams,
      );
      response.writeHead(value.status ?? 200, { 'content-type': 'application/json' });
      response.end(value.status ? '' : JSON.stringify(value));
    } catch (failure) {
      response.writeHead(404, { 'content-type': 'application/problem+json' });
      response.end(JSON.stringify({ title: String(failure), status: 404 }));
    }
    return;
  }
  response.writeHead(404, { 'content-type': 'application/problem+json' });
  response.end(JSON.stringify({ title: `no ${request.method} ${path} here`, status: 404 }));
}).listen(8788, '127.0.0.1', () => console.log('mock on http://127.0.0.1:8788'));
