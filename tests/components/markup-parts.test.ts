import { describe, expect, it } from 'vitest';
import { bar } from '../../src/components/Bar/bar.ts';
import { crumbList } from '../../src/components/Breadcrumb/breadcrumb.ts';
import { checkLine } from '../../src/components/CheckLine/check-line.ts';
import { costRows } from '../../src/components/CostTable/rows.ts';
import { annotate } from '../../src/components/Notes/annotations.ts';
import { notesAt } from '../../src/components/Notes/notes.ts';
import { marked } from '../../src/components/Prose/marked.ts';
import { paragraphs } from '../../src/components/Prose/set-paragraphs.ts';
import { rowLink } from '../../src/components/RowLink/row-link.ts';
import { sectionLinks } from '../../src/components/SiteHeader/navigation.ts';
import { markup } from '../../src/site/markup.ts';
import { wholeOf } from './content.ts';

const AWKWARD = '<i>"A" & B</i>';
const AS_TEXT = '&lt;i&gt;&quot;A&quot; &amp; B&lt;/i&gt;';

const { declaration, results } = wholeOf('legal-aid');
const annotations = annotate(declaration, results);

describe('what stands in a row', () => {
  it('is escaped in the cells of a cost item', () => {
    const [item] = declaration.costItems;
    const html = costRows([{ ...item!, name: AWKWARD }], 1n, annotations).html;
    expect(html).toContain(`role="rowheader">${AS_TEXT} <a class="row-link"`);
  });

  it('is escaped in the name of its link', () => {
    expect(rowLink('a', AWKWARD).html).toContain(
      'aria-label="“<i>&quot;A&quot; &amp; B</i>”的链接"',
    );
  });

  it('is escaped in a paragraph', () => {
    const block = { kind: 'paragraph', id: 'p', text: AWKWARD } as const;
    expect(paragraphs([block], annotations).html).toBe(
      `<p id="p" class="prose__paragraph">${AS_TEXT}</p>`,
    );
  });

  it('is escaped between the marks of what a 勘注 quotes', () => {
    const erratum = { label: '目标值', printed: '&', note: '', rules: [] };
    const doubt = { place: 'a', field: erratum, erratum, findings: [] };
    const notes = { doubts: [doubt], hints: [], equations: [], reviews: [] };
    expect(markup`${marked('<&>', notes)}`.html).toBe('&lt;<mark class="doubt">&amp;</mark>&gt;');
  });
});

describe('a note', () => {
  const [result] = results;

  it('escapes the message of a rule', () => {
    const message = { ...result!, message: AWKWARD };
    Reflect.deleteProperty(message, 'equation');
    expect(checkLine(message).html).toContain(`</a> ${AS_TEXT}`);
  });

  it('is nothing where nothing is to be said', () => {
    expect(notesAt({ doubts: [], hints: [], equations: [], reviews: [] }).html).toBe('');
  });
});

describe('a step of the way to the page', () => {
  it('is a link, but for the page itself', () => {
    expect(crumbList([{ label: AWKWARD, href: '/' }, { label: 'B' }]).html).toBe(
      `<li class="breadcrumb__item"><a href="/">${AS_TEXT}</a></li>` +
        '<li class="breadcrumb__item"><span aria-current="page">B</span></li>',
    );
  });
});

describe('the sections of the portal', () => {
  it('name the one a declaration belongs to', () => {
    expect(sectionLinks('/2020/justice/legal-aid/').html).toMatch(
      /^<li><a class="site-nav__link" href="\/" aria-current="true">/u,
    );
  });
});

describe('a bar', () => {
  it('is its track alone where there is no share', () => {
    expect(bar(null).html).not.toContain('bar__fill');
    expect(bar('12.5').html).toContain('<rect class="bar__fill" width="12.5" height="10"></rect>');
  });
});
