/**
 * Solid for Astro with the compiler told to emit no inline style: @astrojs/solid-js offers no way to pass
 * compiler options, and one `style` attribute would break the strict content security policy.
 */
import { getContainerRenderer } from '@astrojs/solid-js/container-renderer';
import type { AstroIntegration } from 'astro';
import solid from 'vite-plugin-solid';

/**
 * One file for all islands that wake together: they share nearly everything, and one file compresses better than
 * many. What loads later (charts, sentences about issues) stays apart.
 */
const groups = [
  // The helper of every dynamic import: the small page script needs it before any island is wanted.
  { name: 'preload', test: /vite\/preload-helper|rolldown\/runtime/, priority: 1 },
  {
    name: 'islands',
    test: /node_modules\/(solid-js|papaparse)\/|src\/(core|data|state|islands\/hydrate)|src\/islands\/(?!IslandBridge|IslandExecution|ChartFigure|IslandInspector|inspector)|src\/i18n\/(score|whatif|format|grade-text)/,
  },
];

export const solidIslands = (): AstroIntegration => ({
  name: 'solid-islands',
  hooks: {
    'astro:config:setup': ({ addRenderer, addClientDirective, updateConfig }) => {
      addRenderer({ ...getContainerRenderer(), clientEntrypoint: './src/islands/hydrate.ts' });
      addClientDirective({ name: 'use', entrypoint: './src/build/client-use.ts' });
      updateConfig({
        vite: {
          environments: {
            client: {
              build: { rolldownOptions: { output: { codeSplitting: { groups } } } },
            },
          },
          plugins: [solid({ ssr: true, solid: { inlineStyles: false } as object })],
          optimizeDeps: {
            include: ['@astrojs/solid-js/client.js'],
            exclude: ['@astrojs/solid-js/server.js'],
          },
        },
      });
    },
  },
});
