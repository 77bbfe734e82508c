// Measures what docs/page.md states: size of the page, and how soon a plan of 100 sites is seen.
//   node tests/e2e/measure.mjs BINARY [ROUNDS]
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { launch, openWindow } from './lib/browser.mjs';
import { startServer } from './lib/server.mjs';

const [binary, rounds = '5'] = process.argv.slice(2);
const kilo = (bytes) => `${Math.round(bytes / 1000)} kB`;

function sizes() {
  const folder = new URL('../../dist/assets/', import.meta.url).pathname;
  const groups = {};
  for (const file of readdirSync(folder)) {
    const kind = file.split('.').at(-1);
    const bytes = readFileSync(join(folder, file));
    groups[kind] ??= { files: 0, plain: 0, packed: 0 };
    groups[kind].files += 1;
    groups[kind].plain += statSync(join(folder, file)).size;
    groups[kind].packed += kind === 'woff2' ? bytes.length : gzipSync(bytes).length;
  }
  for (const [kind, one] of Object.entries(groups)) {
    console.log(`${kind}: ${one.files} files, ${kilo(one.plain)}, gzip ${kilo(one.packed)}`);
  }
}

const middle = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];

async function prepare(page) {
  const folder = mkdtempSync(join(tmpdir(), 'rearguard-100-'));
  const mission = join(folder, 'mission');
  execFileSync(binary, ['generate', '--sites', '100', '--seed', '1', '--out', mission, '--quiet']);
  await page
    .locator('input[type=file]')
    .setInputFiles(readdirSync(mission).map((name) => join(mission, name)));
  await page.waitForURL('**/missions/*');
  const id = new URL(page.url()).pathname.split('/')[2];
  await page.goto(`${new URL(page.url()).origin}/missions/${id}/plans`);
  await page.locator('input[type=file]').setInputFiles(`${mission}.planted-plan.json`);
  await page.waitForURL('**/plans/*', { timeout: 60_000 });
  return new URL(page.url()).pathname;
}

sizes();
const server = await startServer(
  binary,
  (process.env.REARGUARD_SERVE_OPTIONS ?? '').split(' ').filter(Boolean),
);
const browser = await launch({ forced: false });
try {
  const { page, context } = await openWindow(browser, server);
  await page.goto(server.link);
  await page.waitForURL('**/missions');
  const path = await prepare(page);
  const state = await context.storageState();
  const seen = { paint: [], answer: [], map: [] };
  for (let round = 0; round < Number(rounds); round += 1) {
    const fresh = await openWindow(browser, server, { state });
    await fresh.page.goto(server.base + path, { waitUntil: 'commit' });
    await fresh.page.locator('.answer h1').waitFor();
    seen.answer.push(await fresh.page.evaluate(() => performance.now()));
    await fresh.page.locator('canvas, .map svg').first().waitFor();
    seen.map.push(await fresh.page.evaluate(() => performance.now()));
    seen.paint.push(
      await fresh.page.evaluate(
        () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
      ),
    );
    await fresh.context.close();
  }
  for (const [name, list] of Object.entries(seen)) {
    console.log(`${name}: median ${Math.round(middle(list))} ms of ${list.map(Math.round).join(', ')}`);
  }
} finally {
  await browser.close();
  await server.stop();
}
