// Measures what docs/page.md states of a large plan: 1,000 bases and more than 20,000 movements, made by `rearguard generate`.
//   REARGUARD_SERVE_OPTIONS="--page dist" node tests/e2e/large.mjs BINARY [SITES]
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch, openWindow } from './lib/browser.mjs';
import { startServer } from './lib/server.mjs';

const [binary, sites = '1000'] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'rearguard-large-'));
const mission = join(folder, 'mission');
execFileSync(binary, ['generate', '--sites', sites, '--seed', '1', '--out', mission, '--quiet']);

const say = (name, times) => {
  const list = [...times].sort((a, b) => a - b);
  const at = (part) => Math.round(list[Math.min(list.length - 1, Math.floor(list.length * part))]);
  console.log(`${name}: median ${at(0.5)} ms, 95 of 100 within ${at(0.95)} ms, worst ${at(1)} ms`);
};

/** Presses a key so many times; each time until the frame that shows the change is on the screen. */
const pressed = (page, key, count) =>
  page.evaluate(
    async ([key, count]) => {
      const times = [];
      for (let at = 0; at < count; at += 1) {
        const before = performance.now();
        document.activeElement.dispatchEvent(
          new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
        );
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
        times.push(performance.now() - before);
      }
      return times;
    },
    [key, count],
  );

/** Milliseconds of the processor that the page's own thread uses; they do not grow when others use it too. */
async function processorOf(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * metrics.find((one) => one.name === 'ThreadTime').value;
  };
}

/** Scrolls by 120 px a frame; the time of each frame. */
const scrolled = (page, selector) =>
  page.evaluate(async (selector) => {
    const element = document.querySelector(selector);
    const times = [];
    for (let at = 0; at < 60; at += 1) {
      const before = performance.now();
      element.scrollTop += 120;
      await new Promise((done) => requestAnimationFrame(done));
      times.push(performance.now() - before);
    }
    return times;
  }, selector);

console.log(`load before: ${loadavg()[0].toFixed(1)}`);
const server = await startServer(
  binary,
  (process.env.REARGUARD_SERVE_OPTIONS ?? '').split(' ').filter(Boolean),
);
const browser = await launch({ forced: false });
try {
  const { page } = await openWindow(browser, server);
  page.setDefaultTimeout(120_000);
  await page.goto(server.link);
  await page.waitForURL('**/missions');
  await page
    .locator('input[type=file]')
    .setInputFiles(readdirSync(mission).map((name) => join(mission, name)));
  await page.waitForURL('**/missions/*');
  const id = new URL(page.url()).pathname.split('/')[2];
  await page.goto(`${server.base}/missions/${id}/plans`);
  await page.locator('input[type=file]').setInputFiles(`${mission}.planted-plan.json`);
  await page.waitForURL('**/plans/*');
  await page.locator('.answer h1').waitFor();
  const path = new URL(page.url()).pathname;
  for (const tab of ['clauses', 'sites']) {
    await page.goto(`${server.base}${path}?tab=${tab}`);
    await page.locator('.answer h1').waitFor();
    say(`answer (${tab})`, [await page.evaluate(() => performance.now())]);
    await page.locator('.map[data-drawn]').waitFor();
    say(`map (${tab})`, [await page.evaluate(() => performance.now())]);
    await page.getByRole('slider').first().focus();
    await pressed(page, 'ArrowRight', 30);
    const processor = await processorOf(page);
    const before = await processor();
    say(`step of the day, whole page, ${tab} beside it`, await pressed(page, 'ArrowRight', 60));
    const used = ((await processor()) - before) / 60;
    console.log(`  of it on the page's thread, processor alone: ${Math.round(used)} ms`);
  }
  say('bars, 120 px a frame', await scrolled(page, '.gantt .scroll'));
  await page.getByRole('button', { name: 'Fleets and convoys' }).click();
  await page.waitForTimeout(500);
  say('bars of fleets, 120 px a frame', await scrolled(page, '.gantt .scroll'));
  await page.goto(`${server.base}${path}?tab=movements`);
  await page.locator('[role=grid] [data-row]').first().waitFor();
  console.log(`movements: ${await page.locator('.panel [role=grid]').getAttribute('aria-rowcount')}`);
  say('movements, 120 px a frame', await scrolled(page, '.panel [role=grid]'));
  const filter = page.getByRole('searchbox');
  const before = await page.evaluate(() => performance.now());
  await filter.fill('s12');
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  say('filter', [(await page.evaluate(() => performance.now())) - before]);
} finally {
  await browser.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
