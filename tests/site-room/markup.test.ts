import { describe, expect, it } from 'vitest';
import { escapeHTML } from 'astro/runtime/server/index.js';
import { markup } from '../../src/site/markup.ts';

const AWKWARD = `<b title="a">1 & 2's</b>`;

describe('markup', () => {
  it('escapes a text as Astro does', () => {
    expect(markup`<p>${AWKWARD}</p>`.html).toBe(`<p>${escapeHTML(AWKWARD)}</p>`);
  });

  it('escapes the value of an attribute as Astro does, which leaves signs that end nothing', () => {
    expect(markup`<a href="#${AWKWARD}" class="b">c</a>`.html).toBe(
      `<a href="#<b title=&quot;a&quot;>1 &amp; 2's</b>" class="b">c</a>`,
    );
  });

  it('tells the value of an attribute from a text after any number of values', () => {
    const html = markup`<a href="${'"'}">${'"'}</a><b id="${'"'}">${'"'}</b>`.html;
    expect(html).toBe('<a href="&quot;">&quot;</a><b id="&quot;">&quot;</b>');
  });

  it('sets markup in markup as it stands', () => {
    const cells = ['<', '>'].map((text) => markup`<td>${text}</td>`);
    expect(markup`<tr>${cells}</tr>`.html).toBe('<tr><td>&lt;</td><td>&gt;</td></tr>');
  });

  it('takes markup, and no text, among the attributes', () => {
    expect(markup`<p${markup` class="a"`}>b</p>`.html).toBe('<p class="a">b</p>');
    expect(() => markup`<p${' onclick=alert(1)'}>b</p>`).toThrow('among the attributes');
  });

  it('sets nothing for what is not there, and a nought for a nought', () => {
    expect(markup`<p>${null}${undefined}${false}${''}${0}</p>`.html).toBe('<p>0</p>');
  });

  it('leaves out the line breaks and indents of the source, and keeps every other space', () => {
    const html = markup`
      <p>
        ${'a'} ${'b'}
      </p>`.html;
    expect(html).toBe('<p>a b</p>');
  });

  it('keeps the line breaks of a value', () => {
    expect(markup`<p>${'a\n  b'}</p>`.html).toBe('<p>a\n  b</p>');
  });
});
