// Development only: stands in for `rearguard serve` while the page is being worked on.
// No part of the product: it invents no figures, but keeps and checks nothing.
//   node dev/mock-server.mjs BINARY   (a built `rearguard`)
import { createServer } from 'node:http';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readMission, scene, planView } from './mission.mjs';
import { Work } from './work.mjs';

const binary = process.argv[2] ?? '../target/debug/rearguard';
const missions = new Map();

function run(args) {
  try {
    return execFileSync(binary, args, { encoding: 'utf8' });
  } catch (failure) {
    return failure.stdout;
  }
}

function addMission(id, source) {
  const folder = join(mkdtempSync(join(tmpdir(), 'rearguard-mock-')), id);
  cpSync(source, folder, { recursive: true });
  const mission = readMission(folder);
  missions.set(id, { id, mission, past: [], future: [], plans: new Map(), version: 1, log: [] });
}

function addPlan(id, missionId, file, label, source = 'planned') {
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
    gap: plan.bound ? (score - plan.bound) / score : null,
    last_out: last,
    late: 0,
    movements: plan.movements.length,
    mission_etag: `"${held.version}"`,
    stale: false,
    source,
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
    errors: problemsOf(held.mission).filter((one) => one.severity === 'error').length,
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
const quote = (cell) => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
function writeTable(mission, name) {
  const table = mission.tables[name];
  writeFileSync(
    join(mission.folder, `${name}.csv`),
    [table.header, ...table.rows].map((row) => row.map(quote).join(',')).join('\n') + '\n',
  );
}
function problemsOf(mission) {
  const said = JSON.parse(run(['validate', mission.folder, '--json']));
  return said.problems.map((one) => ({
    ...one,
    table: one.file.replace('.csv', ''),
    row: one.row === undefined ? null : one.row - 2,
    advice: one.help,
  }));
}
const plansOf = () =>
  [...missions.values()].flatMap((held) =>
    [...held.plans.entries()].map(([id, plan]) => [id, { ...plan, held }]),
  );

const work = new Work(binary, missions, addPlan);
let uploads = 0;
const EXAMPLES = {
  demo: '../missions/minusma-2023',
  unifil: '../missions/unifil-2027',
  tutorial: '../missions/tutorial',
};
function create(from) {
  const id = `${from}-${(uploads += 1)}`;
  addMission(id, EXAMPLES[from]);
  return id;
}
/** No reader of workbooks here: every upload is the tutorial with the two mistakes of the tests' workbook. */
function upload() {
  const id = create('tutorial');
  const { mission } = missions.get(id);
  mission.tables.sites.rows[0][3] = '109';
  mission.tables.fleets.rows[0][mission.tables.fleets.header.indexOf('kind')] = 'circulatin';
  writeTable(mission, 'sites');
  writeTable(mission, 'fleets');
  return id;
}

function step(held, from, to) {
  to.push(held.mission.tables);
  held.mission.tables = from.pop();
  for (const name of Object.keys(held.mission.tables)) writeTable(held.mission, name);
  held.version += 1;
  return { etag: `"${held.version}"`, label: 'an edit' };
}
const routes = [
  [
    'POST',
    /^\/missions\/([^/]+)\/undo$/,
    ([id]) => {
      const held = missions.get(id);
      return step(held, held.past, held.future);
    },
  ],
  [
    'POST',
    /^\/missions\/([^/]+)\/redo$/,
    ([id]) => {
      const held = missions.get(id);
      return step(held, held.future, held.past);
    },
  ],
  ['POST', /^\/missions$/, (_, body) => summaryOf(missions.get(body ? create(body.from) : upload()))],
  ['GET', /^\/jobs$/, () => [...work.jobs.values()]],
  ['GET', /^\/jobs\/([^/]+)$/, ([id]) => work.jobs.get(id)],
  ['DELETE', /^\/jobs\/([^/]+)$/, ([id]) => work.stopJob(id)],
  ['POST', /^\/missions\/([^/]+)\/jobs$/, ([id], body) => work.startJob(id, body)],
  ['POST', /^\/plans\/([^/]+)\/try$/, ([id], body) => work.attempt(id, body.change)],
  ['POST', /^\/plans\/([^/]+)\/apply$/, ([id], body) => work.apply(id, body)],
  [
    'GET',
    /^\/plans\/([^/]+)\/why$/,
    ([id], _, query) => {
      const { held, plan } = work.planOf(id);
      return work.json([
        'explain',
        held.mission.folder,
        plan.file,
        ...(query.get('site') ? ['--why-not-earlier', query.get('site')] : ['--why', query.get('movement')]),
        '--iterations',
        '50',
      ]);
    },
  ],
  [
    'GET',
    /^\/compare$/,
    (_, __, query) => {
      const { held, plan } = work.planOf(query.get('a'));
      return work.json(['compare', held.mission.folder, plan.file, work.planOf(query.get('b')).plan.file]);
    },
  ],
  [
    'POST',
    /^\/missions\/([^/]+)\/plans\/([^/]+)\/log$/,
    ([id, plan], body) => work.addEntry(missions.get(id), plan, body),
  ],
  ['GET', /^\/missions\/([^/]+)\/plans\/([^/]+)\/log$/, ([id]) => work.log(missions.get(id))],
  [
    'GET',
    /^\/missions\/([^/]+)\/plans\/([^/]+)\/forecast$/,
    ([, plan]) => {
      if (!work.forecasts.has(plan)) throw new Error('no forecast');
      return work.forecasts.get(plan);
    },
  ],
  ['POST', /^\/login$/, () => ({ status: 204 })],
  ['GET', /^\/session$/, () => ({ user: 'planner', version: '0.1.0', languages: ['en', 'fr'] })],
  ['GET', /^\/missions$/, () => [...missions.values()].map(summaryOf)],
  ['GET', /^\/missions\/([^/]+)$/, ([id]) => summaryOf(missions.get(id))],
  ['GET', /^\/missions\/([^/]+)\/problems$/, ([id]) => problemsOf(missions.get(id).mission)],
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
    ([id, name], body, _, match) => {
      const held = missions.get(id);
      if (match !== `"${held.version}"`) return { status: 412 };
      held.past.push(structuredClone(held.mission.tables));
      held.future = [];
      const table = held.mission.tables[name];
      for (const edit of body.edits ?? [])
        table.rows[edit.row][table.header.indexOf(edit.column)] = edit.value;
      writeTable(held.mission, name);
      held.version += 1;
      return { etag: `"${held.version}"`, problems: problemsOf(held.mission), undo_label: 'edit' };
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
  const events = /^\/jobs\/([^/]+)\/events$/.exec(path);
  if (events) return work.stream(events[1], response);
  const file = /^\/plans\/([^/]+)\/export\/(.+)$/.exec(path);
  if (file)
    return response
      .writeHead(200, { 'content-type': 'application/octet-stream' })
      .end(work.file(file[1], file[2]));
  for (const [method, shape, answer] of routes) {
    const found = method === request.method && shape.exec(path);
    if (!found) continue;
    try {
      const value = answer(
        found.slice(1).map(decodeURIComponent),
        text && text.startsWith('{') ? JSON.parse(text) : null,
        url.searchParams,
        request.headers['if-match'],
      );
      response.writeHead(typeof value.status === 'number' ? value.status : 200, {
        'content-type': 'application/json',
      });
      response.end(typeof value.status === 'number' ? '' : JSON.stringify(value));
    } catch (failure) {
      response.writeHead(404, { 'content-type': 'application/problem+json' });
      response.end(JSON.stringify({ title: String(failure), status: 404 }));
    }
    return;
  }
  response.writeHead(404, { 'content-type': 'application/problem+json' });
  response.end(JSON.stringify({ title: `no ${request.method} ${path} here`, status: 404 }));
}).listen(8788, '127.0.0.1', () => console.log('mock on http://127.0.0.1:8788'));
