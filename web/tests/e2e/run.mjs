// Walks the page against the real server, in a real browser.
//   node tests/e2e/run.mjs BINARY [--only day|wrong|served|views] [--shots FOLDER]
import { mkdirSync } from 'node:fs';
import { launch } from './lib/browser.mjs';
import { startServer } from './lib/server.mjs';
import { planningDay } from './day.mjs';
import { servedTiles, withTiles } from './served.mjs';
import { everyView } from './views.mjs';
import { whenThingsGoWrong } from './wrong.mjs';

const [binary, ...rest] = process.argv.slice(2);
if (!binary) {
  console.error('say which binary to run: node tests/e2e/run.mjs ../target/release/rearguard');
  process.exit(2);
}
const option = (name, fallback) => (rest.includes(name) ? rest[rest.indexOf(name) + 1] : fallback);
const only = option('--only', null);
const shots = option('--shots', 'tests/shots');
const more = (process.env.REARGUARD_SERVE_OPTIONS ?? '').split(' ').filter(Boolean);
mkdirSync(shots, { recursive: true });

const started = performance.now();
const browser = await launch();
let failed = 0;
for (const [name, part, own = () => []] of [
  ['day', planningDay],
  ['wrong', whenThingsGoWrong],
  ['served', servedTiles, withTiles],
  ['views', everyView],
]) {
  if (only && only !== name) continue;
  const server = await startServer(binary, [...more, ...own()]);
  try {
    failed += await part({ browser, server, binary, shots });
  } catch (failure) {
    console.error(failure.stack);
    failed += 1;
  } finally {
    await server.stop();
  }
}
await browser.close();
console.log(
  `\n${failed === 0 ? 'all well' : `${failed} failed`} in ${Math.round((performance.now() - started) / 1000)} s`,
);
process.exit(failed === 0 ? 0 : 1);
