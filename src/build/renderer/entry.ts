// What Astro bundles for the build: the pages, and the means to list and render them. Only the
// bundler can resolve these modules; nothing else imports this file.
export { createApp } from 'astro/app/entrypoint';
export { StaticPaths } from 'astro:static-paths';
