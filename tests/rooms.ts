/**
 * The rooms of src/ and what each may reach. Only downward; docs/architecture.md says why. Both the
 * linter (while you type) and tests/architecture.test.ts (for good) hold the code to this table.
 */

export interface Room {
  /** Other rooms it may import. */
  readonly rooms: readonly string[];
  /** Modules of Node it may import: all, or those named. */
  readonly node: 'all' | readonly string[];
}

const PURE = ['node:buffer', 'node:crypto', 'node:zlib'] as const;
const PATHS = ['node:path', 'node:url'] as const;
const WORK = ['domain', 'markdown', 'import', 'export', 'search', 'store'] as const;
const VIEW = ['domain', 'site', 'text', 'export', 'search'] as const;

export const ROOMS: Readonly<Record<string, Room>> = {
  domain: { rooms: [], node: [] },
  text: { rooms: ['domain'], node: [] },
  markdown: { rooms: ['domain'], node: PURE },
  import: { rooms: ['domain', 'markdown'], node: PURE },
  export: { rooms: ['domain', 'markdown'], node: PURE },
  search: { rooms: ['domain'], node: PURE },
  store: { rooms: ['domain', 'markdown', 'import', 'export', 'search'], node: 'all' },
  site: { rooms: [...WORK, 'text'], node: [...PURE, ...PATHS] },
  styles: { rooms: [], node: [] },
  // The form page checks and writes declaration files in the browser: docs/decisions/0008-form-page.md.
  components: { rooms: [...VIEW, 'markdown', 'styles'], node: [] },
  layouts: { rooms: [...VIEW, 'components', 'styles'], node: [] },
  pages: { rooms: [...VIEW, 'components', 'layouts', 'styles'], node: PURE },
  integrations: { rooms: [...WORK, 'site', 'text'], node: 'all' },
  build: { rooms: [...WORK, 'site', 'integrations', 'text'], node: 'all' },
  cli: { rooms: [...WORK, 'site', 'integrations', 'build', 'text'], node: 'all' },
};
