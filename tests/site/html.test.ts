import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { expect, it } from 'vitest';
import { DIST, readSite } from './built-site.ts';
import { HTML_RULES } from './html-validate.ts';

const { pages } = readSite(DIST, '/');
const validator = new HtmlValidate(new StaticConfigLoader(HTML_RULES));

function faultsOf(file: string, html: string): string[] {
  const { results } = validator.validateStringSync(html, file);
  return results.flatMap(({ messages }) =>
    messages.map(
      ({ ruleId, line, column, message }) =>
        `${file}:${String(line)}:${String(column)} ${ruleId}: ${message}`,
    ),
  );
}

it('the validator reports a fault where there is one', () => {
  expect(faultsOf('x.html', '<!doctype html><p><div></div></p>')).not.toEqual([]);
});

it('every page passes the validator', () => {
  expect(pages.size).toBeGreaterThan(60);
  expect([...pages.values()].flatMap(({ file, html }) => faultsOf(file, html))).toEqual([]);
});
