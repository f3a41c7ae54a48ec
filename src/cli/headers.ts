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

/**
 * How long an answer may be kept without asking again.
 *
 * @param path of the file within the site, without the base path
 */
export function cacheControl(path: string): string {
  // A hash of the content stands in these names (the index has it in its folders), so what they
  // hold never changes.
  const unchanging = path.startsWith('_astro/') || /^search\/index\/\d+-[^/]+\//u.test(path);
  return unchanging ? 'public, max-age=31536000, immutable' : 'no-cache';
}
