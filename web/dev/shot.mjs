// Development only: pictures of views.
//   node dev/shot.mjs OUT.png PATH [--width 1440] [--height 900] [--theme dark] [--language fr] [--click SELECTOR]… [--base URL]
import { chromium } from 'playwright-core';

const [out, path, ...rest] = process.argv.slice(2);
const options = {
  width: '1440',
  height: '900',
  theme: 'light',
  language: 'en',
  base: 'http://127.0.0.1:5173',
};
const clicks = [];
for (let at = 0; at < rest.length; at += 2) {
  if (rest[at] === '--click') clicks.push(rest[at + 1]);
  else options[rest[at].slice(2)] = rest[at + 1];
}
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--use-angle=swiftshader',
    '--enable-unsafe-swiftshader',
    '--disable-background-networking',
  ],
});
const page = await browser.newPage({
  viewport: { width: Number(options.width), height: Number(options.height) },
  colorScheme: options.theme,
});
page.on(
  'console',
  (message) => ['error', 'warning'].includes(message.type()) && console.log('console:', message.text()),
);
page.on('pageerror', (failure) => console.log('error:', failure.message));
await page.addInitScript(
  ([language]) => localStorage.setItem('rearguard.language', language),
  [options.language],
);
if (options.login) await page.goto(options.login);
await page.goto(options.base + path);
await page.waitForTimeout(Number(options.wait ?? 1500));
for (const click of clicks) {
  await page
    .click(click, { timeout: 3000 })
    .catch((failure) => console.log('click:', failure.message.split('\n')[0]));
  await page.waitForTimeout(600);
}
await page.screenshot({ path: out, fullPage: options.full === 'yes' });
await browser.close();
