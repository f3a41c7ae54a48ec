// A module of Astro that its package does not export; the bundler is told where it is.
declare module 'mingzhang:route-cache' {
  export function getRouteCache(manifest: object): { clearAll(): void };
}
