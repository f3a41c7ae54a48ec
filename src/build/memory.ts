import type { ContentFrame } from '../store/content.ts';
import type { WholeCorpus } from './corpus.ts';
import type { BriefPart } from './part.ts';
import { openPool, type Pool } from './pool.ts';
import type { RenderedPath, Renderer } from './renderer/renderer.ts';
import type { BuildState } from './state.ts';
import type { WorkerSetup } from './tasks.ts';
import { WholeEntries } from './whole-entries.ts';

/** A part in brief, with the key that names what it was read from. */
export interface KnownPart {
  readonly key: string;
  readonly part: BriefPart;
}

interface Threads {
  /** Names the code and the frame they were started with. */
  readonly context: string;
  readonly pool: Pool;
}

interface Shown {
  /** Names all that the pages show. */
  readonly key: string;
  readonly renderer: Renderer;
  readonly paths: readonly RenderedPath[];
}

/**
 * What a program keeps in mind from one build of a folder to the next, so that only what has
 * changed is done again. Nothing in it decides what is built.
 */
export class BuildMemory {
  /** Names the program that builds; null before the first build. */
  code: string | null = null;
  /** What the last build left; null where there was none or it did not end. */
  state: BuildState | null = null;
  /** Parts in brief, by their names. */
  parts: ReadonlyMap<string, KnownPart> = new Map();
  whole: WholeCorpus | null = null;
  readonly wholeEntries = new WholeEntries();
  #shown: Shown | null = null;
  #frame: { readonly context: string; readonly frame: ContentFrame } | null = null;
  #threads: Threads | null = null;

  /** Threads for this context: those of the last build, where they were started with the same. */
  async threads(
    context: string,
    size: number,
    setup: WorkerSetup,
    signal: AbortSignal,
  ): Promise<Pool> {
    const { context: known, pool } = this.#threads ?? {};
    if (pool && known === context && pool.size >= size) return pool;
    await this.close();
    this.#threads = { context, pool: openPool(size, setup, signal) };
    return this.#threads.pool;
  }

  /** The frame with what was read before of the same files: what is the same is the very same. */
  settled(context: string, frame: ContentFrame): ContentFrame {
    if (this.#frame?.context !== context) this.#frame = { context, frame };
    const { departments, taxonomies, site } = this.#frame.frame;
    return { ...frame, departments, taxonomies, site };
  }

  /**
   * The pages to render from, with their paths: those of the last build as long as nothing that any
   * of them shows has changed.
   */
  async shown(key: string, show: () => Promise<Omit<Shown, 'key'>>): Promise<Omit<Shown, 'key'>> {
    if (this.#shown?.key !== key || !this.#shown.renderer.isCurrent()) {
      this.#shown = { key, ...(await show()) };
    }
    return this.#shown;
  }

  /** Ends the threads. */
  async close(): Promise<void> {
    const threads = this.#threads;
    this.#threads = null;
    await threads?.pool.close();
  }
}
