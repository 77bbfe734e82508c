// WCAG 2.2 AA by axe: no violation on any view.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** `within`: the part that is looked at; a menu lies over other things on purpose. */
export async function axe(page, within = null) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const result = await page.evaluate(
    ([tags, within]) => window.axe.run(within ?? document, { runOnly: tags, resultTypes: ['violations'] }),
    [TAGS, within],
  );
  return result.violations.flatMap((one) =>
    one.nodes.map(
      (node) =>
        `${one.id}: ${one.help} – ${node.target.join(' ')} ${node.failureSummary?.split('\n')[1]?.trim() ?? ''}`,
    ),
  );
}
