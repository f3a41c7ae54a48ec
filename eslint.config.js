import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { ROOMS } from './tests/rooms.ts';

/**
 * One entry per room: a relative import of a room it may not reach is an error.
 *
 * @type {import('eslint').Linter.Config[]}
 */
const directions = Object.entries(ROOMS).map(([room, { rooms, node }]) => {
  const others = Object.keys(ROOMS).filter((other) => other !== room && !rooms.includes(other));
  const modules =
    node === 'all' ? [] : [{ regex: `^node:(?!(?:${node.join('|').replaceAll('node:', '')})$)` }];
  return {
    name: `mingzhang/room/${room}`,
    files: [`src/${room}/**`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: `^(?:\\.\\./)+(?:${others.join('|')})/`,
              message: `src/${room} 不能引用这个房间，见 tests/rooms.ts。`,
            },
            ...modules.map((pattern) => ({
              ...pattern,
              message: `src/${room} 不能用这个 Node 模块，见 tests/rooms.ts。`,
            })),
            ...(room === 'site'
              ? []
              : [{ regex: '^astro:content$', message: '只有 src/site 引用 astro:content。' }]),
          ],
        },
      ],
    },
  };
});

export default defineConfig(
  {
    ignores: [
      'dist/',
      '.cache/',
      '.astro/',
      'node_modules/',
      'content/',
      'tests/fixtures/',
      'tests/golden/',
      'test-results/',
      'public/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,mjs,js}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // Nothing here is a class with a `this`; interfaces of functions are taken apart freely.
      '@typescript-eslint/unbound-method': 'off',
      // Going through a text character by character is this project's daily work.
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    // Typed by their JSDoc, which these rules do not read; tsc does.
    files: ['**/*.{mjs,js}'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
    },
  },
  {
    // A test may say "it is there": where it is not, the test fails, which is what it is for.
    files: ['tests/**'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  { files: ['**/*.astro/*.ts'], extends: [tseslint.configs.disableTypeChecked] },
  astro.configs.recommended,
  astro.configs['jsx-a11y-strict'],
  {
    files: ['**/*.astro'],
    rules: {
      'astro/no-set-html-directive': 'error',
      'astro/no-unsafe-inline-scripts': 'error',
      'astro/no-unused-css-selector': 'error',
      // CSS that sets a table or a list anew takes their meaning away; the role gives it back.
      'astro/jsx-a11y/no-redundant-roles': [
        'error',
        {
          table: ['table'],
          thead: ['rowgroup'],
          tbody: ['rowgroup'],
          tfoot: ['rowgroup'],
          tr: ['row'],
          ul: ['list'],
          ol: ['list'],
        },
      ],
      'astro/jsx-a11y/no-interactive-element-to-noninteractive-role': [
        'error',
        { tr: ['none', 'presentation'], th: ['columnheader', 'rowheader'], td: ['cell'] },
      ],
    },
  },
  {
    // HTML made and sanitised by src/markdown (the prose of content/pages), or by markup`…`, which
    // escapes what it is given.
    files: [
      'src/**/Prose*.astro',
      'src/components/{Bar,BasicFacts,Breadcrumb,CostTable,DoubtSummary,FundingTable,IndicatorTable,KeyFacts,Money,PreviousYear,SiteFooter,SiteHeader}/*.astro',
    ],
    rules: { 'astro/no-set-html-directive': 'off' },
  },
  { rules: { 'max-lines': ['warn', { max: 300, skipBlankLines: true, skipComments: true }] } },
  ...directions,
);
