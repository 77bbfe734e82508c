// Every view in both languages, light and dark, wide and on a phone: pictures, axe, nothing outside.
import { axe } from './lib/axe.mjs';
import { openWindow } from './lib/browser.mjs';
import { check, Steps } from './lib/steps.mjs';

const LOOKS = [
  { language: 'en', theme: 'light', width: 1440, height: 900 },
  { language: 'fr', theme: 'dark', width: 1440, height: 900 },
  { language: 'fr', theme: 'light', width: 390, height: 844 },
  { language: 'en', theme: 'dark', width: 390, height: 844 },
];

export async function everyView({ browser, server, shots }) {
  const steps = new Steps('Every view');
  const first = await openWindow(browser, server);
  await first.page.goto(server.link);
  await first.page.waitForURL('**/missions');
  const made = await prepare(first.page, server);
  const state = await first.context.storageState();
  await first.context.close();

  const views = [
    ['missions', '/missions'],
    ['tables', `/missions/${made.mission}/tables/sites`],
    ['plans', `/missions/${made.mission}/plans`],
    ['plan', `/missions/${made.mission}/plans/${made.plan}?day=2023-08-10`],
    ['plan-site', `/missions/${made.mission}/plans/${made.plan}?day=2023-08-10&pick=site:ber&tab=facts`],
    ['plan-movements', `/missions/${made.mission}/plans/${made.plan}?tab=movements`],
    ['plan-score', `/missions/${made.mission}/plans/${made.plan}?tab=score`],
    ['plan-requests', `/missions/${made.mission}/plans/${made.plan}?tab=requests`],
    ['today', `/missions/${made.mission}/today/${made.plan}?on=2023-08-10`],
    ['compare', `/missions/${made.mission}/compare?a=${made.plan}&b=${made.other}`],
    ['run', `/missions/${made.mission}/run/${made.job}`],
    ['nothing-here', '/nothing'],
  ];
  for (const look of LOOKS) {
    const name = `${look.language}-${look.theme}-${look.width}`;
    const { page, context, faults } = await openWindow(browser, server, { ...look, state });
    await context.addInitScript(
      (language) => localStorage.setItem('rearguard.language', language),
      look.language,
    );
    for (const [view, path] of views) {
      try {
        await steps.step(`${view}, ${name}`, async () => {
          await page.goto(server.base + path);
          await page.locator('main h1, main h2, main .failure').first().waitFor();
          await page.waitForTimeout(700);
          await page.screenshot({ path: `${shots}/${view}-${name}.png`, fullPage: look.width < 600 });
          const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          check(wide <= 0, `the page is ${wide} px wider than its window`);
          const missing = await page.locator('.failure').count();
          check(
            missing === 0,
            `the view shows a failure: ${missing ? await page.locator('.failure').first().innerText() : ''}`,
          );
          const violations = await axe(page);
          check(violations.length === 0, violations.join('\n'));
          check(faults.length === 0, faults.join('\n'));
        });
      } catch {
        faults.length = 0;
      }
    }
    await context.close();
  }
  return steps.failed;
}

/** The reference mission with two plans, made over the same HTTP as the page's. */
async function prepare(page, server) {
  const call = (method, path, body) =>
    page.evaluate(
      async ([method, path, body]) => {
        const response = await fetch(`/api/v1${path}`, {
          method,
          headers: { 'Content-Type': 'application/json', 'X-Rearguard': '1' },
          body: body ? JSON.stringify(body) : undefined,
        });
        if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
        return response.status === 204 ? null : response.json();
      },
      [method, path, body],
    );
  const mission = await call('POST', '/missions', { from: 'demo' });
  const plans = [];
  let job = null;
  for (const seed of [1, 2]) {
    job = await call('POST', `/missions/${mission.id}/jobs`, { kind: 'plan', seconds: 4, seed });
    for (;;) {
      await page.waitForTimeout(500);
      const now = await call('GET', `/jobs/${job.id}`);
      if (['queued', 'running'].includes(now.status)) continue;
      if (!now.plan) throw new Error(`planning ended as ${now.status}: ${now.reason ?? ''}`);
      plans.push(now.plan);
      break;
    }
  }
  return { mission: mission.id, plan: plans[0], other: plans[1], job: job.id, base: server.base };
}
