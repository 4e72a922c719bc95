import { defineConfig } from 'astro/config';
import { contentSecurity } from './src/build/csp.ts';
import { contentFolder } from './src/build/report-shelf.ts';
import { solidIslands } from './src/build/solid-islands.ts';
import { soundContent } from './src/build/sound-content.ts';

/** `BASE_PATH=/a/b/` hosts the site under a sub-path; `SITE=https://…` makes canonical links absolute. */
export default defineConfig({
  output: 'static',
  base: process.env.BASE_PATH ?? '/',
  site: process.env.SITE,
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'always' },
  devToolbar: { enabled: false },
  integrations: [soundContent(contentFolder), solidIslands(), contentSecurity()],
});
