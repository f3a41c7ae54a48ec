/** Keeps account of what could not be fetched. */
export interface FetchWatch {
  /** Addresses whose last fetch failed. */
  readonly missing: ReadonlySet<string>;
}

/**
 * Watches every fetch below an address. Pagefind swallows the failure of an index chunk and
 * returns what the other chunks give: a short list that looks complete. Only by watching its
 * fetches can this be told. The body is read here too, for a line can break in its middle.
 * @param below absolute address of a folder, with its slash
 */
export function watchFetches(below: string): FetchWatch {
  const original = globalThis.fetch;
  const missing = new Set<string>();
  globalThis.fetch = async (input, init) => {
    const address = new URL(input instanceof Request ? input.url : input, document.baseURI);
    if (!address.href.startsWith(below)) return original(input, init);
    const path = address.pathname;
    missing.add(path);
    const response = await original(input, init);
    const body = await response.arrayBuffer();
    if (response.ok) missing.delete(path);
    return new Response(body, response);
  };
  return { missing };
}
