// Development only: measures steps of the day on the map under software rendering.
//   npx vite --port 5173 &   node dev/measure-steps.mjs [http://127.0.0.1:5173]
import { chromium } from 'playwright-core';

const base = process.argv[2] ?? 'http://127.0.0.1:5173';
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
});
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
page.on('pageerror', (failure) => console.log('error:', failure.message));
await page.goto(`${base}/dev/steps.html`);
await page.waitForFunction(() => 'measure' in window);
const times = (await page.evaluate(() => window.measure(120))).sort((a, b) => a - b);
await browser.close();
const at = (part) => times[Math.min(times.length - 1, Math.floor(times.length * part))].toFixed(0);
console.log(
  `1,000 sites, 1,500 legs, 20,000 movements, ${times.length} steps of a day until everything is drawn:`,
);
console.log(`median ${at(0.5)} ms, 95 of 100 within ${at(0.95)} ms, worst ${at(1)} ms`);
