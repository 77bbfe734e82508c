// Development only: jobs, tries, log and exports of the stand-in server, all answered by the real program.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const scratch = () => mkdtempSync(join(tmpdir(), 'rearguard-mock-work-'));
let count = 0;

export class Work {
  jobs = new Map();
  forecasts = new Map();

  constructor(binary, missions, addPlan) {
    Object.assign(this, { binary, missions, addPlan });
  }

  json(args) {
    try {
      return JSON.parse(
        execFileSync(this.binary, [...args, '--json'], {
          encoding: 'utf8',
          stdio: ['ignore', 'pipe', 'ignore'],
        }),
      );
    } catch (failure) {
      return JSON.parse(failure.stdout || '{}');
    }
  }

  planOf(id) {
    for (const held of this.missions.values())
      if (held.plans.has(id)) return { held, plan: held.plans.get(id) };
    throw new Error(`no plan ${id}`);
  }

  startJob(missionId, order) {
    const held = this.missions.get(missionId);
    const out = scratch();
    const id = `job-${(count += 1)}`;
    const plan = order.plan ? held.plans.get(order.plan).file : null;
    const common = [...(order.on ? ['--on', order.on] : []), '--json'];
    const args = {
      plan: [
        'plan',
        held.mission.folder,
        '--out',
        out,
        '--seconds',
        String(order.seconds ?? 10),
        '--seed',
        String(order.seed ?? 1),
        '--json',
      ],
      replan: ['replan', held.mission.folder, plan, '--out', out, '--seconds', '10', ...common],
      forecast: ['forecast', held.mission.folder, plan, '--runs', String(order.runs ?? 200), ...common],
      simulate: ['simulate', held.mission.folder, plan, '--runs', String(order.runs ?? 200), '--json'],
    }[order.kind];
    const job = {
      id,
      kind: order.kind,
      mission: missionId,
      status: 'running',
      reason: null,
      started: new Date().toISOString(),
      progress: { seconds: order.seconds ?? null, spent: 0 },
      history: [],
      plan: null,
      result: null,
    };
    this.jobs.set(id, job);
    const child = spawn(this.binary, args, { stdio: ['ignore', 'pipe', 'ignore'] });
    Object.defineProperty(job, 'child', { value: child, enumerable: false });
    const begun = Date.now();
    const clock = setInterval(() => (job.progress.spent = (Date.now() - begun) / 1000), 500);
    let said = '';
    child.stdout.on('data', (part) => (said += part));
    child.on('exit', (code) => {
      clearInterval(clock);
      this.end(held, job, out, said, code, (Date.now() - begun) / 1000, order);
    });
    return job;
  }

  end(held, job, out, said, code, seconds, order) {
    job.status = job.stopping ? 'stopped' : 'done';
    try {
      job.result = JSON.parse(said);
    } catch {
      job.result = null;
    }
    if (existsSync(join(out, 'plan.json'))) {
      job.plan = `${held.id}-${held.plans.size + 1}`;
      this.addPlan(
        job.plan,
        held.id,
        join(out, 'plan.json'),
        `Plan ${held.plans.size + 1}`,
        job.kind === 'replan' ? 'replanned' : 'planned',
      );
      const { summary } = held.plans.get(job.plan);
      job.progress = {
        ...job.progress,
        kept: summary.kept,
        score: summary.score,
        bound: summary.bound,
        gap: summary.gap,
        spent: seconds,
      };
      job.history = [
        { t: 0.5, score: summary.score * 1.4, bound: summary.bound },
        { t: seconds, score: summary.score, bound: summary.bound },
      ];
    } else if (job.kind === 'forecast') this.forecasts.set(order.plan, job.result);
    else if (job.kind !== 'simulate')
      Object.assign(job, { status: 'failed', reason: `the program ended with ${code}` });
  }

  stopJob(id) {
    const job = this.jobs.get(id);
    if (job.status === 'running') {
      job.stopping = true;
      job.child.kill('SIGINT');
    }
    return job;
  }

  stream(id, response) {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    let number = 0;
    const send = (event, data) =>
      response.write(`id: ${(number += 1)}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
    send('snapshot', this.jobs.get(id));
    const clock = setInterval(() => {
      const job = this.jobs.get(id);
      if (job.status === 'running') return send('progress', job.progress);
      send('end', job);
      clearInterval(clock);
      response.end();
    }, 500);
    response.on('close', () => clearInterval(clock));
  }

  changed(id, change) {
    const { held, plan } = this.planOf(id);
    const form = JSON.parse(readFileSync(plan.file, 'utf8'));
    if (change.kind === 'closure') form.closures.find((one) => one.site === change.site).on = change.day;
    else form.movements.find((one) => one.id === change.movement).depart = change.day;
    const file = join(scratch(), 'plan.json');
    writeFileSync(file, JSON.stringify(form));
    return { held, plan, file };
  }

  attempt(id, change) {
    const { held, plan, file } = this.changed(id, change);
    const review = this.json(['check', held.mission.folder, file]);
    return {
      kept: review.kept,
      count: review.violations.length,
      violations: review.violations.slice(0, 10).map((one) => ({ ...one, text: one.message })),
      score_delta: (review.score?.total ?? 0) - (plan.summary.score ?? 0),
      allowed: null,
    };
  }

  apply(id, { change }) {
    const { held, file } = this.changed(id, change);
    const made = `${held.id}-${held.plans.size + 1}`;
    this.addPlan(made, held.id, file, `Plan ${held.plans.size + 1}`, 'edited');
    return held.plans.get(made).summary;
  }

  log(held) {
    const log = this.json(['log', 'show', held.mission.folder]);
    return { entries: log.entries ?? [], head: log.digest ?? null, verified: true };
  }

  addEntry(held, plan, { kind, ...fields }) {
    const words = Object.entries(fields).map(([name, value]) => `${name}=${value}`);
    return this.json([
      'log',
      'add',
      held.mission.folder,
      held.plans.get(plan).file,
      kind,
      ...words,
      '--on',
      fields.entered_on ?? fields.arrived ?? fields.departed ?? fields.date,
    ]);
  }

  file(id, name) {
    const { plan } = this.planOf(id);
    const path = join(dirname(plan.file), name);
    if (name === 'plan.geojson') return Buffer.from('{"type":"FeatureCollection","features":[]}');
    return readFileSync(path);
  }
}
