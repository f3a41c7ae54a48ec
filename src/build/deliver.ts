import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  unlinkSync,
} from 'node:fs';
import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Bill, Leftover } from './products.ts';

/** A build that makes a larger share of the files anew replaces the folder as a whole. */
const FEW = 0.2;

export interface Delivery {
  /** Where the files made by this build lie. */
  readonly scratch: string;
  /** The site's folder. */
  readonly out: string;
  readonly bill: Bill;
  /** The site that is in the folder now, where it is known. */
  readonly present: Leftover | null;
}

/**
 * Brings the site's folder up to date.
 * @returns how many files were made, and how many were there already
 */
export async function deliver(delivery: Delivery): Promise<{ made: number; kept: number }> {
  const { bill, present } = delivery;
  const made = [...bill.made()];
  const kept = [...bill.kept()];
  const isSmall = made.length <= FEW * (made.length + kept.length);
  const isHere = present !== null && kept.every(([site]) => site === delivery.out);
  if (isHere && isSmall) updateFolder(delivery);
  else await replaceFolder(delivery, kept);
  return { made: made.length, kept: kept.length };
}

/** Moves the few new files in, takes out those that are no longer part of the site. */
function updateFolder({ scratch, out, bill, present }: Delivery): void {
  moveInto(scratch, out);
  const wanted = new Set([...bill.products.values()].flatMap(({ files }) => files));
  const before = [...(present?.products.values() ?? [])].flatMap(({ files }) => files);
  for (const file of before) if (!wanted.has(file)) removeFile(out, file);
}

/** A folder that is not there yet in one step, however many files are in it. */
function moveInto(scratch: string, out: string): void {
  if (!existsSync(scratch)) return;
  for (const entry of readdirSync(scratch, { withFileTypes: true })) {
    const from = join(scratch, entry.name);
    const to = join(out, entry.name);
    if (entry.isDirectory() && existsSync(to)) moveInto(from, to);
    else renameSync(from, to);
  }
}

/** With the folders it leaves empty. */
function removeFile(out: string, file: string): void {
  try {
    unlinkSync(join(out, file));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  for (let folder = dirname(file); folder !== '.'; folder = dirname(folder)) {
    try {
      rmdirSync(join(out, folder));
    } catch {
      return;
    }
  }
}

/** Puts the whole site together beside the old one and exchanges the two. */
async function replaceFolder(
  { scratch, out }: Delivery,
  kept: readonly (readonly [site: string, file: string])[],
): Promise<void> {
  const folders = new Set<string>();
  for (const [site, file] of kept) {
    const target = join(scratch, file);
    if (!folders.has(dirname(target))) mkdirSync(dirname(target), { recursive: true });
    folders.add(dirname(target));
    linkOrCopy(join(site, file), target);
  }
  const old = `${scratch}-old`;
  mkdirSync(scratch, { recursive: true });
  mkdirSync(dirname(out), { recursive: true });
  if (existsSync(out)) renameSync(out, old);
  renameSync(scratch, out);
  await rm(old, { recursive: true, force: true });
}

/** A file of an earlier build is gone from its folder. */
export class LostFile extends Error {
  readonly file: string;

  constructor(file: string) {
    super(`${file} is gone`);
    this.file = file;
  }
}

/** @throws LostFile */
function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    if (!existsSync(from)) throw new LostFile(from);
    // On another disk, or one that knows no links.
    copyFileSync(from, to);
  }
}
