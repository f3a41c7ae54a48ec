import type { Diagnostic } from '../domain/diagnostic.ts';
import type { FileFacts } from '../export/datapackage.ts';
import type { IndexYear } from '../search/index/build-index.ts';
import type { Site } from '../domain/site.ts';
import type { ContentFrame } from '../store/content.ts';
import type { PartFacts } from './part-portal.ts';
import type { PartPlan } from './part.ts';
import type { CompiledPages } from './renderer/compile.ts';

/** What every thread is told once. */
export interface WorkerSetup {
  /** Folder of the project. */
  readonly root: string;
  readonly frame: ContentFrame;
  /** `/` or `/yjsgk/`. */
  readonly base: string;
}

/** Reads and checks a part and keeps it in a file. */
export interface ReadTask {
  readonly kind: 'read';
  readonly plan: PartPlan;
  /** Files to keep it in, whole and in brief. */
  readonly keep: string;
  readonly keepBrief: string;
}

export interface ReadOutcome {
  /** The part in brief, encoded; nothing where it must not be published. */
  readonly bytes: Uint8Array | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Writes what belongs to the declarations of a part, as far as it has changed. */
export interface RenderTask {
  readonly kind: 'render';
  /** File the part is kept in. */
  readonly part: string;
  readonly facts: PartFacts;
  readonly compiled: CompiledPages;
  /** Folder of the site, or where it is being put together. */
  readonly site: string;
  /** Declarations whose page, and whose file, are to be written. */
  readonly pages: readonly string[];
  readonly files: readonly string[];
  /** Search records to be written: place in the part, and the file below the site. */
  readonly records: readonly (readonly [at: number, file: string])[];
  /** Files to keep rows and search records in, where they are not there yet. */
  readonly keepRows: string | null;
  readonly keepRecords: string | null;
  readonly hasRecords: boolean;
}

/** Writes the search index of a year. */
export interface SegmentTask {
  readonly kind: 'segment';
  readonly year: number;
  /** Files in which the records of its parts are kept, in order. */
  readonly records: readonly string[];
  readonly site: string;
  /** Folder of the index of this year as an earlier build has left it. */
  readonly before: string | null;
}

/** What the start of the search index says of a year. */
export type SegmentInfo = Pick<IndexYear, 'segment' | 'directory'>;

export interface SegmentOutcome {
  readonly info: SegmentInfo;
  readonly files: readonly string[];
}

/** Joins the data files of the whole corpus. */
export interface DataTask {
  readonly kind: 'data';
  /** Files in which the rows of the parts are kept, in order. */
  readonly rows: readonly string[];
  readonly site: string;
}

export interface DataOutcome {
  readonly files: readonly FileFacts[];
}

/** Encodes the rows of several parts for the Parquet files. */
export interface GroupTask {
  readonly kind: 'group';
  /** Files in which the parts are kept, in order, with what else their results come from. */
  readonly parts: readonly { readonly part: string; readonly facts: PartFacts }[];
  /** File to keep them in. */
  readonly keep: string;
}

/** Joins the Parquet files of a year. */
export interface ParquetTask {
  readonly kind: 'parquet';
  readonly year: number;
  /** Files in which its rows are kept, in order. */
  readonly groups: readonly string[];
  readonly site: string;
}

export interface ParquetOutcome {
  readonly files: readonly FileFacts[];
}

/** What every thread is told before it renders. */
export interface Shared {
  readonly kind: 'shared';
  /** Ids of all declarations: the addresses there are. */
  readonly ids: readonly string[];
}

export type Task = ReadTask | RenderTask | DataTask | SegmentTask | GroupTask | ParquetTask;

/** What each kind of task gives. */
export interface Outcomes {
  readonly read: ReadOutcome;
  readonly render: null;
  readonly data: DataOutcome;
  readonly segment: SegmentOutcome;
  readonly group: null;
  readonly parquet: ParquetOutcome;
}

/** The frame of a content that may be published. */
export type PublishedFrame = ContentFrame & { readonly site: Site };
