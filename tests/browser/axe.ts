import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A page of either driver. */
interface Evaluating {
  evaluate(code: string): Promise<unknown>;
}

/**
 * What axe-core finds by the WCAG 2.2 AA and best-practice rules inside an element, shadow trees included; as
 * `rule: markup` lines. The whole document without a selector.
 */
export async function axeFindings(page: Evaluating, selector?: string): Promise<string[]> {
  await page.evaluate(source);
  const context = selector ? JSON.stringify({ include: [selector] }) : 'document';
  const found = await page.evaluate(`axe
    .run(${context}, { resultTypes: ['violations'] })
    .then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html)))`);
  return found as string[];
}
