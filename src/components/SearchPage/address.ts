/** What the address of the search page says: `?q=…&all=1`. */
export interface SearchAddress {
  readonly typed: string;
  /** Lists every result on one page. */
  readonly all: boolean;
}

/** Results listed unless all are asked for. */
export const PAGE_SIZE = 20;

/** @param query the address's part after `?` */
export function readAddress(query: string): SearchAddress {
  const parameters = new URLSearchParams(query);
  return { typed: parameters.get('q') ?? '', all: parameters.get('all') === '1' };
}

/** The address as `?q=…&all=1`; empty for an empty box. */
export function writeAddress({ typed, all }: SearchAddress): string {
  if (typed === '') return '';
  return `?${new URLSearchParams({ q: typed, ...(all ? { all: '1' } : {}) }).toString()}`;
}
