// A server that was started with a base map of its own gives it to every map.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWindow } from './lib/browser.mjs';
import { caller, finished } from './lib/calls.mjs';
import { check, Steps, until } from './lib/steps.mjs';
import { colourAt, oneTile } from './lib/tiles.mjs';

/** What such a server is started with. */
export function withTiles() {
  const file = join(mkdtempSync(join(tmpdir(), 'rearguard-tiles-')), 'red.pmtiles');
  writeFileSync(file, oneTile([200, 30, 30]));
  return ['--tiles', file];
}

export async function servedTiles({ browser, server, shots }) {
  const steps = new Steps('A base map of the server');
  const { page, context, faults } = await openWindow(browser, server);
  try {
    await steps.step('is under the map at once, and can be taken away', async () => {
      await page.goto(server.link);
      await page.waitForURL('**/missions');
      const call = caller(page);
      const mission = (await call('POST', '/missions', { from: 'tutorial' })).id;
      const job = await call('POST', `/missions/${mission}/jobs`, { kind: 'plan', seconds: 2 });
      const { plan } = await finished(call, job.id);
      await page.goto(`${server.base}/missions/${mission}/plans/${plan}`);
      await page.locator('.map[data-drawn]').waitFor();
      const box = await page.locator('.map[data-drawn]').boundingBox();
      const isRed = async () => {
        const [red, green] = await colourAt(page, box.x + box.width - 40, box.y + box.height / 2);
        return red > green + 25;
      };
      await until(isRed, 'the tiles are not drawn');
      await page.screenshot({ path: `${shots}/served-tiles.png` });
      await page.locator('.map summary').click();
      await page.getByText('Base map: of this server').waitFor();
      await page.getByRole('button', { name: 'Built-in only' }).click();
      await until(async () => !(await isRed()), 'the tiles are still drawn');
      check(faults.length === 0, faults.join('\n'));
    });
  } catch {
    await page.screenshot({ path: `${shots}/served-failed.png` }).catch(() => undefined);
  } finally {
    await context.close();
  }
  return steps.failed;
}
