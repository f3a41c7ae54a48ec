/** A name and the address of the place it stands in, below the base path. */
export interface NamedPlace {
  readonly name: string;
  readonly href: string;
}

/** One file of names: by the id Pagefind gives each, name and address. */
export type NameFile = Readonly<Record<string, readonly [name: string, href: string]>>;

/** How many digits of an id name its file. */
export interface NameFiles {
  readonly digits: number;
}

/** Names in one file, on average at most. */
const PER_FILE = 200;

/** @param names how many there are in all. */
export function digitsFor(names: number): number {
  return Math.max(0, Math.ceil(Math.log(names / PER_FILE) / Math.log(16)));
}

/** @param id as Pagefind writes it: `zh_1da5f72`, whose digits are a hash. */
export function nameFileOf(id: string, digits: number): string {
  const hash = id.slice(id.lastIndexOf('_') + 1);
  return `names/${digits === 0 ? 'all' : hash.slice(0, digits)}.json`;
}
