/**
 * The headers every answer of the portal carries, in one place: the preview server sends them,
 * the tests hold the pages to them, and a real server must send the same.
 */

const CONTENT_SECURITY_POLICY: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  // Pagefind's search core is WebAssembly.
  'script-src': "'self' 'wasm-unsafe-eval'",
  'style-src': "'self'",
  'img-src': "'self'",
  'connect-src': "'self'",
  'form-action': "'self'",
  'base-uri': "'none'",
  'frame-ancestors': "'none'",
};

export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': Object.entries(CONTENT_SECURITY_POLICY)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
};

/** Files with a hash of their content in their own or their folder's name: they never change. */
const HASHED =
  /^(?:_astro\/|search\/index\/[^/]+\/|pagefind\/(?:fragment\/|index\/|[^/]+\.pf_meta$))/;

/**
 * How long an answer may be kept without asking again. Everything that is not named after its
 * content is asked for again each time (a 304 costs almost nothing): a correction is seen at once,
 * and pages, records and the search index never come from two builds.
 *
 * @param path of the file within the site, without the base path
 */
export function cacheControl(path: string): string {
  return HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache';
}
