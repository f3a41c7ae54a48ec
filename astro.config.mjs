import { defineConfig } from 'astro/config';

// The commands in src/cli pass base, site and folders; what stands here is the same for all of them.
export default defineConfig({
  site: process.env['MINGZHANG_SITE'] ?? 'https://mingzhang.example',
  base: process.env['MINGZHANG_BASE'] ?? '/',
  trailingSlash: 'always',
  output: 'static',
  cacheDir: '.cache/astro',
  devToolbar: { enabled: false },
  // A strict Content-Security-Policy allows neither inline styles nor inline scripts.
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 4 },
  vite: { build: { assetsInlineLimit: 0 } },
});
