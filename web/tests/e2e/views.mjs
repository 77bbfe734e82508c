// Every view in both languages, light and dark, wide and on a phone: pictures, axe, nothing outside.
import { axe } from './lib/axe.mjs';
import { openWindow } from './lib/browser.mjs';
import { caller, finished } from './lib/calls.mjs';
import { check, Steps } from './lib/steps.mjs';

const WINDOWS = ['en', 'fr'].flatMap((language) => [
  { language, width: 1440, height: 900 },
  { language, width: 1024, height: 768 },
  { language, width: 390, height: 844 },
]);

export async function everyView({ browser, server, shots }) {
  const steps = new Steps('Every view');
  const first = await openWindow(browser, server);
  await first.page.goto(server.link);
  await first.page.waitForURL('**/missions');
  const made = await prepare(first.page);
  const state = await first.context.storageState();
  await first.context.close();

  const plan = `/missions/${made.mission}/plans/${made.plan}`;
  const views = [
    ['missions', '/missions'],
    ['tables', `/missions/${made.mission}/tables/sites`],
    ['plans', `/missions/${made.mission}/plans`],
    ['plan', `${plan}?day=2023-08-10`],
    ['plan-site', `${plan}?day=2023-08-10&pick=site:ber&tab=facts`],
    ['plan-movements', `${plan}?tab=movements`],
    ['plan-score', `${plan}?tab=score`],
    ['plan-requests', `${plan}?tab=requests`],
    ['today', `/missions/${made.mission}/today/${made.plan}?on=2023-08-10`],
    ['compare', `/missions/${made.mission}/compare?a=${made.plan}&b=${made.other}`],
    ['run', `/missions/${made.mission}/run/${made.job}`],
    ['forecast', `/missions/${made.mission}/run/${made.forecast}?plan=${made.plan}`],
    ['nothing-here', '/nothing'],
  ];
  for (const look of WINDOWS) {
    const name = `${look.language}-${look.width}`;
    const { page, context, faults } = await openWindow(browser, server, { ...look, state });
    await context.addInitScript(
      ([language, evenings]) => {
        localStorage.setItem('rearguard.language', language);
        localStorage.setItem('rearguard.evenings', evenings);
      },
      [look.language, JSON.stringify({ [made.mission]: '2023-08-10' })],
    );
    for (const [view, path] of views) {
      try {
        await steps.step(`${view}, ${name}, light and dark`, async () => {
          await page.goto(server.base + path);
          await settled(page);
          for (const theme of ['light', 'dark']) {
            await page.emulateMedia({ colorScheme: theme });
            await painted(page);
            const phone = look.width < 600;
            await page.screenshot({ path: `${shots}/${view}-${name}-${theme}.png`, fullPage: phone });
            const violations = await axe(page);
            check(violations.length === 0, `${theme}: ${violations.join('\n')}`);
          }
          await page.emulateMedia({ colorScheme: 'light' });
          const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          check(wide <= 0, `the page is ${wide} px wider than its window`);
          const failures = page.locator('.failure');
          check(
            (await failures.count()) === 0,
            `the view shows a failure: ${await failures.allInnerTexts()}`,
          );
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

/** Everything that was asked for has come: nothing waits any more, the map is drawn, the letters are there. */
async function settled(page) {
  await page.locator('main h1, main h2, main .failure').first().waitFor();
  await page.waitForFunction(
    () => document.querySelector('[aria-busy="true"]') === null && document.fonts.status === 'loaded',
  );
}

const painted = (page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

/** The reference mission with two plans and a forecast, made over the same HTTP as the page's. */
async function prepare(page) {
  const call = caller(page);
  const mission = await call('POST', '/missions', { from: 'demo' });
  const jobs = [];
  for (const seed of [1, 2]) {
    const job = await call('POST', `/missions/${mission.id}/jobs`, { kind: 'plan', seconds: 4, seed });
    jobs.push(await finished(call, job.id));
  }
  const [one, other] = jobs.map((job) => {
    if (!job.plan) throw new Error(`planning ended as ${job.status}: ${job.reason ?? ''}`);
    return job.plan;
  });
  const forecast = await call('POST', `/missions/${mission.id}/jobs`, {
    kind: 'forecast',
    plan: one,
    on: '2023-08-10',
    runs: 50,
  });
  await finished(call, forecast.id);
  return { mission: mission.id, plan: one, other, job: jobs[1].id, forecast: forecast.id };
}
