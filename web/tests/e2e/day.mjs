// The planner's day, from the first login to the export, as one person lives it.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openWindow } from './lib/browser.mjs';
import { colourAt, oneTile } from './lib/tiles.mjs';
import { caller } from './lib/calls.mjs';
import { check, Steps, until } from './lib/steps.mjs';

const WORKBOOK = fileURLToPath(new URL('./fixtures/tutorial-with-mistakes.xlsx', import.meta.url));

export async function planningDay({ browser, server, shots }) {
  const steps = new Steps('The planner’s day');
  const { page, context, faults } = await openWindow(browser, server);
  let mission = '';
  let plan = '';
  const at = (pattern) => page.waitForURL(pattern);
  const shot = (name) => page.screenshot({ path: `${shots}/day-${name}.png` });
  const cell = (row, column) => page.locator(`[data-row="${row}"][data-column="${column}"]`);

  try {
    await steps.step('first login by the one-time link, which leaves no trace in the address', async () => {
      await page.goto(server.link);
      await at('**/missions');
      check(!page.url().includes('#'), `the address still holds a fragment: ${page.url()}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
    });

    if (server.stop)
      await steps.step('the link works once', async () => {
        const other = await openWindow(browser, server);
        await other.page.goto(server.link);
        await other.page.getByText('rearguard serve').waitFor();
        await other.context.close();
      });

    await steps.step('a workbook with mistakes becomes a draft, its problems at their cells', async () => {
      await page.locator('input[type=file]').setInputFiles(WORKBOOK);
      await at('**/missions/*');
      mission = new URL(page.url()).pathname.split('/')[2];
      await page.getByText('109 is not degrees').first().waitFor();
      const list = await page.locator('section:has(h2:text("Problems")) li.error').count();
      check(list === 2, `2 problems were expected, ${list} are listed`);
      await shot('problems');
    });

    await steps.step('the list jumps to the cell; typing mends it', async () => {
      await page.getByRole('button', { name: /109 is not degrees/ }).click();
      const wrong = page.locator('.cell.error.here');
      await wrong.waitFor();
      await page.keyboard.type('10.9');
      await page.keyboard.press('Enter');
      await page.getByText('109 is not degrees').first().waitFor({ state: 'detached' });
    });

    await steps.step('undo says what it undid, and redo brings it back', async () => {
      await page.getByRole('button', { name: /Undo/ }).click();
      await page
        .locator('.notices')
        .getByText(/Undone/)
        .first()
        .waitFor();
      await page.getByText('109 is not degrees').first().waitFor();
      await page.getByRole('button', { name: /Redo/ }).click();
      await page.getByText('109 is not degrees').first().waitFor({ state: 'detached' });
    });

    await steps.step('a block pasted from Excel is one step', async () => {
      await page.getByRole('button', { name: /circulatin/ }).click();
      await page.locator('.cell.error.here').waitFor();
      await page.evaluate(() => {
        const data = new DataTransfer();
        data.setData('text/plain', 'circulating');
        document
          .querySelector('[role=grid]')
          .dispatchEvent(
            new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
          );
      });
      await page.getByText('no problems').first().waitFor();
      await shot('mended');
    });

    await steps.step('two tabs that edit the same cell get a conflict, not a lost update', async () => {
      const other = await context.newPage();
      await other.goto(`${server.base}/missions/${mission}/tables/teams`);
      await page.goto(`${server.base}/missions/${mission}/tables/teams`);
      await other.locator('[data-row="0"][data-column="1"]').click();
      await cell(0, 1).click();
      await other.keyboard.type('3');
      await other.keyboard.press('Enter');
      await other.getByText('Saved', { exact: true }).waitFor();
      await page.keyboard.type('2');
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog', { name: 'Somebody else changed this mission' });
      await dialog.waitFor();
      check((await dialog.innerText()).includes('3'), 'the other value is not shown');
      await shot('conflict');
      await dialog.getByRole('button', { name: 'Save what is chosen' }).click();
      await page.getByText('Saved', { exact: true }).waitFor();
      await other.close();
    });

    await steps.step('a plan is made and watched as it improves', async () => {
      await page.goto(`${server.base}/missions/${mission}/plans`);
      await page.getByLabel('Time to plan').selectOption('10');
      await page.getByRole('button', { name: 'Plan now' }).click();
      await at('**/run/*');
      // A score that does not change is a flat line, which counts as hidden.
      await page.locator('svg path.score').waitFor({ state: 'attached', timeout: 40_000 });
      await shot('run');
      // A small mission may be planned to the end before anybody can stop it.
      await page
        .getByRole('button', { name: 'Stop and keep the best' })
        .click({ timeout: 5000 })
        .catch(() => undefined);
      await page.getByRole('link', { name: 'Open the plan' }).click();
      await at('**/plans/*');
      plan = new URL(page.url()).pathname.split('/')[4];
      await page.getByRole('heading', { level: 1, name: /^Yes: everyone is out/ }).waitFor();
    });

    await steps.step('map, Gantt, curve and tables share one pick', async () => {
      await page.getByRole('tab', { name: 'Sites' }).click();
      await page.getByRole('button', { name: 'Hill Camp' }).last().click();
      await page.getByRole('tab', { name: 'Facts' }).click();
      await page.getByRole('heading', { level: 2, name: 'Hill Camp' }).waitFor();
      check(page.url().includes('pick=site:hill'), `the link does not hold the pick: ${page.url()}`);
      await shot('plan');
    });

    await steps.step(
      'a file of tiles on this computer becomes the base map, and nothing is sent',
      async () => {
        await page.locator('.map[data-drawn]').waitFor();
        await page.locator('.map summary').click();
        const [chooser] = await Promise.all([
          page.waitForEvent('filechooser'),
          page.locator('.map button', { hasText: 'Own base map' }).click(),
        ]);
        const red = {
          name: 'red.pmtiles',
          mimeType: 'application/octet-stream',
          buffer: oneTile([200, 30, 30]),
        };
        await chooser.setFiles(red);
        await page.getByText('Base map: red.pmtiles').waitFor();
        const box = await page.locator('.map[data-drawn]').boundingBox();
        const isRed = async () => {
          const [red, green] = await colourAt(page, box.x + box.width - 40, box.y + box.height / 2);
          return red > green + 25;
        };
        await until(isRed, 'the tiles are not drawn');
        await shot('tiles');
        await page.getByRole('button', { name: 'Built-in only' }).click();
        await page.locator('.map summary').click();
      },
    );

    await steps.step('every stop of the Tab key is seen, and large enough to be hit', async () => {
      const seen = new Set();
      const wrong = [];
      await page.evaluate(() => document.body.focus());
      for (let at = 0; at < 60; at += 1) {
        await page.keyboard.press('Tab');
        const stop = await page.evaluate(focused);
        if (!stop) continue;
        if (seen.has(stop.name)) break;
        seen.add(stop.name);
        if (!stop.shown) wrong.push(`nothing shows that the focus is on ${stop.name}`);
        if (stop.width < 24 || stop.height < 24)
          wrong.push(`${stop.name} is ${stop.width} × ${stop.height} px`);
      }
      check(wrong.length === 0, wrong.join('\n'));
      check(seen.size > 25, `only ${seen.size} stops`);
    });

    await steps.step('the days play by keyboard', async () => {
      const before = new URL(page.url()).searchParams.get('day');
      const slider = page.getByRole('slider').first();
      await slider.focus();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      await page.waitForFunction((old) => new URL(location.href).searchParams.get('day') !== old, before);
    });

    await steps.step('a closing day is moved and the page says which rule refuses it', async () => {
      const field = page.getByRole('group', { name: 'Hand over on another day' });
      await field.getByRole('textbox').fill('2027-03-02');
      await field.locator('.violations').waitFor();
      check((await field.locator('.violations li').count()) > 0, 'no rule is named');
      await shot('refused');
      await field.getByRole('button', { name: 'Put back' }).click();
    });

    const verdict = page.getByRole('group', { name: 'Move to another day' });

    await steps.step('a bar is moved by keys, and the checker answers', async () => {
      await page.getByRole('grid', { name: /^Sites over the days/ }).focus();
      await page.keyboard.type('hill');
      await page.keyboard.press('Alt+Shift+ArrowLeft');
      await page.keyboard.press('Alt+ArrowLeft');
      await verdict.locator('.broken').waitFor();
      check((await verdict.innerText()).includes('rule '), 'no rule is named');
      await page.keyboard.press('Escape');
      await verdict.getByRole('button', { name: 'Put back' }).waitFor({ state: 'detached' });
    });

    await steps.step('a closing is dragged: which rule, why; put back', async () => {
      const closing = page.getByRole('gridcell', { name: /^Hill Camp: handed over/ });
      await closing.scrollIntoViewIfNeeded();
      const box = await closing.boundingBox();
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x - 40, y, { steps: 4 });
      await page.mouse.move(x - 220, y, { steps: 6 });
      await verdict.locator('.broken').waitFor();
      await shot('dragged');
      await page.mouse.up();
      const back = verdict.getByRole('button', { name: 'Put back' });
      check(await back.evaluate((one) => one === document.activeElement), 'the choice has not the focus');
      await back.press('Enter');
      await back.waitFor({ state: 'detached' });
    });

    await steps.step('a day is pinned', async () => {
      await page.getByRole('gridcell', { name: /^River Town: handed over/ }).click();
      await verdict.getByRole('button', { name: 'Pin this day' }).click();
      await page.getByRole('gridcell', { name: /^River Town: handed over.*pinned/ }).waitFor();
    });

    await steps.step('a broken draft is kept; undo and redo say what', async () => {
      await page.getByRole('gridcell', { name: /^Hill Camp: handed over/ }).click();
      await verdict.getByRole('button', { name: /^−7:/ }).click();
      await verdict.getByRole('button', { name: 'Keep as a broken draft' }).click();
      await page.getByRole('heading', { level: 1, name: /^No: the plan breaks/ }).waitFor();
      const draft = new URL(page.url()).pathname;
      await page.reload();
      await page.getByRole('heading', { level: 1, name: /^No: the plan breaks/ }).waitFor();
      await page.getByRole('button', { name: 'Undo' }).click();
      await page
        .locator('.notices')
        .getByText(/^Undone: /)
        .waitFor();
      await page.getByRole('heading', { level: 1, name: /^Yes: everyone is out/ }).waitFor();
      check(new URL(page.url()).pathname.endsWith(plan), 'undo leads elsewhere');
      await page.keyboard.press('Control+Shift+Z');
      await page.getByRole('heading', { level: 1, name: /^No: the plan breaks/ }).waitFor();
      check(new URL(page.url()).pathname === draft, 'redo leads elsewhere');
      await page.keyboard.press('Control+z');
      await page.getByRole('heading', { level: 1, name: /^Yes: everyone is out/ }).waitFor();
    });

    await steps.step('dropped on another day, the rest is replanned around it; the pin holds', async () => {
      const call = caller(page);
      const closingOf = async (id, site) =>
        (await call('GET', `/plans/${id}`)).closures.find((one) => one.site === site).closed;
      const [pinned, before] = [await closingOf(plan, 'town'), await closingOf(plan, 'hill')];
      await page.getByRole('gridcell', { name: /^Hill Camp: handed over/ }).click();
      await verdict.getByRole('button', { name: /^\+1:/ }).click();
      await verdict.getByRole('button', { name: 'Replan around it' }).click();
      await at('**/run/*');
      await page.getByRole('link', { name: 'Open the plan' }).click();
      await at('**/plans/*');
      const made = new URL(page.url()).pathname.split('/')[4];
      check((await closingOf(made, 'hill')) > before, 'what was moved has moved back');
      check((await closingOf(made, 'town')) === pinned, 'what was pinned has moved');
      await page.getByRole('button', { name: 'Undo' }).click();
      await page.waitForURL(`**/plans/${plan}*`);
    });

    await steps.step('a late convoy is entered in the log, and the standing follows', async () => {
      await page.goto(`${server.base}/missions/${mission}/today/${plan}?on=2027-03-12`);
      await page.getByRole('button', { name: 'Report it' }).first().click();
      const dialog = page.getByRole('dialog', { name: 'Report' });
      await dialog.getByLabel('Departed').fill('2027-03-11');
      await dialog.getByRole('button', { name: 'Enter in the log' }).click();
      await dialog.waitFor({ state: 'detached' });
      await page.getByText('The chain of the log is unbroken.').waitFor();
      await shot('today');
    });

    await steps.step('what happened is forecast ahead', async () => {
      await page.getByRole('button', { name: 'Forecast with 200 runs' }).click();
      await at('**/run/*');
      await page.getByRole('heading', { level: 1, name: 'Forecast made' }).waitFor({ timeout: 60_000 });
      await page.goto(`${server.base}/missions/${mission}/today/${plan}?on=2027-03-12`);
      await page.getByText(/simulated runs are out on or before/).waitFor();
    });

    await steps.step('plan, forecast and what happened stand in one row and on one curve', async () => {
      await page.goto(`${server.base}/missions/${mission}/plans/${plan}`);
      await page.locator('.curve path.spread').first().waitFor({ state: 'attached' });
      await page.locator('.curve path.past').waitFor({ state: 'attached' });
      await page
        .getByRole('gridcell', { name: /handed over.*forecast .*8 of 10 runs/ })
        .first()
        .waitFor();
      await page.locator('.gantt').getByText('12 Mar', { exact: true }).waitFor();
      await shot('forecast');
    });

    await steps.step(
      'where no plan keeps what was pinned it is said, and the pin is taken away',
      async () => {
        await page.goto(`${server.base}/missions/${mission}/today/${plan}?on=2027-03-12`);
        await page.getByRole('button', { name: 'Replan from here' }).click();
        await at('**/run/*');
        await page.getByText(/^No plan was found that closes .* pinned/).waitFor({ timeout: 60_000 });
        await page.goto(`${server.base}/missions/${mission}/plans/${plan}`);
        await page.getByRole('gridcell', { name: /^River Town: handed over.*pinned/ }).click();
        await verdict.getByRole('button', { name: 'Release the pin' }).click();
        await page
          .getByRole('gridcell', { name: /^River Town: handed over.*pinned/ })
          .waitFor({ state: 'detached' });
      },
    );

    await steps.step('the rest is replanned, old against new', async () => {
      await page.goto(`${server.base}/missions/${mission}/today/${plan}?on=2027-03-12`);
      await page.getByRole('button', { name: 'Replan from here' }).click();
      await at('**/run/*');
      await page
        .getByRole('button', { name: 'Stop and keep the best' })
        .click()
        .catch(() => undefined);
      await page.getByRole('link', { name: 'Open the plan' }).click({ timeout: 60_000 });
      await page.getByRole('heading', { level: 1 }).waitFor();
    });

    await steps.step('two plans stand side by side', async () => {
      await page.goto(`${server.base}/missions/${mission}/plans`);
      const boxes = page.getByRole('checkbox');
      await boxes.nth(0).check();
      await boxes.nth(1).check();
      await page.getByRole('link', { name: 'Compare the two plans' }).click();
      await page.getByRole('heading', { level: 1, name: 'Two plans side by side' }).waitFor();
      await page.getByRole('cell', { name: 'Money spent' }).waitFor();
      await shot('compare');
    });

    await steps.step('every export comes down and holds what it should', async () => {
      await page.goto(`${server.base}/missions/${mission}/plans/${plan}`);
      for (const [name, test] of [
        [
          'Report to print',
          (bytes) => bytes.includes('<!doctype html>') || bytes.includes('<!DOCTYPE html>'),
        ],
        ['Workbook', (bytes) => bytes.startsWith('PK')],
        ['Movements', (bytes) => bytes.split('\n').length > 2],
        ['Map', (bytes) => JSON.parse(bytes).type === 'FeatureCollection'],
        ['Calendar of requests', (bytes) => bytes.startsWith('BEGIN:VCALENDAR')],
        ['Plan for the program', (bytes) => JSON.parse(bytes).format === 'rearguard-plan/1'],
      ]) {
        await page.getByRole('button', { name: 'Export' }).click();
        const [download] = await Promise.all([
          page.waitForEvent('download'),
          page.getByRole('link', { name, exact: false }).click(),
        ]);
        const bytes = readFileSync(await download.path(), 'latin1');
        check(test(bytes), `${name}: the file is not what it should be (${bytes.slice(0, 60)})`);
      }
    });

    await steps.step(
      'nothing was asked of others, the policy refused nothing, no script failed',
      async () => {
        check(faults.length === 0, faults.join('\n'));
      },
    );
  } catch {
    await shot('failed').catch(() => undefined);
    if (faults.length > 0) console.log(`    ${faults.join('\n    ')}`);
  } finally {
    await context.close();
  }
  return steps.failed;
}

/** In the page: what has the focus, whether that shows, and how large it is. */
function focused() {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const marked = element.matches('.rows')
    ? (document.querySelector('[data-active="true"]') ?? element)
    : element;
  const style = getComputedStyle(marked);
  const box = element.getBoundingClientRect();
  const place = `${Math.round(box.x)},${Math.round(box.y)}`;
  return {
    name: `${element.tagName.toLowerCase()} ${(element.ariaLabel ?? element.textContent ?? '').trim().slice(0, 40)} at ${place}`,
    shown:
      (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1) || style.boxShadow !== 'none',
    width: Math.round(box.width),
    height: Math.round(box.height),
  };
}
