/**
 * Solid for Astro with the compiler told to emit no inline style: @astrojs/solid-js offers no way to pass
 * compiler options, and one `style` attribute would break the strict content security policy.
 */
import { getContainerRenderer } from '@astrojs/solid-js/container-renderer';
import type { AstroIntegration } from 'astro';
import solid from 'vite-plugin-solid';

/**
 * One file for all islands of the report page that wake together and for all that they import: they share nearly
 * everything, and one file compresses better than many. What only a later import asks for (charts, sentences about
 * issues, the audit and the YAML reader of the verification) stays apart, and so do the islands of the audit page,
 * which reckon nothing and share only Solid.
 */
const groups = [
  // The helper of every dynamic import: the small page script needs it before any island is wanted.
  { name: 'preload', test: /vite\/preload-helper|rolldown\/runtime/, priority: 3 },
  {
    name: 'solid',
    test: /node_modules\/solid-js\/|src\/(charts\/save|state\/decoded|islands\/(hydrate|focus|follow|copy|CopyButton|download|inspector\/(single-keys|inspected)))/,
    priority: 4,
  },
  // What the money page needs of the figures, apart from the engine: it reckons, but scores nothing.
  {
    name: 'figures',
    test: /src\/(core\/(exact|report)|charts\/share|i18n\/format|islands\/Mark)\.tsx?$/,
    priority: 4,
  },
  // What reads and writes CSV: the report page with its engine, the money page with a download.
  { name: 'csv', test: /node_modules\/papaparse\/|src\/data\/(csv|formula-guard)\.ts$/, priority: 4 },
  // What is around a chart, on the report page and on the money page; the drawing itself comes later.
  {
    name: 'chart-figure',
    test: /src\/(charts\/(description|rows-layout|points|paper|palette|verdicts)|i18n\/chart-figure|islands\/ChartFigure)/,
    priority: 4,
  },
  {
    name: 'audit',
    test: /src\/state\/audit-|src\/islands\/(audit\/|IslandAudit|IslandCoverage)|src\/i18n\/audit-view/,
    priority: 3,
  },
  {
    name: 'islands',
    test: /src\/islands\/(hydrate|Island(?!Bridge|Execution|Inspector|Audit|Coverage|Verify|Ways|Rules|Scenarios|Sensitivity|Robustness|Money|Large))/,
    priority: 2,
  },
  {
    name: 'money',
    test: /src\/(islands\/(money\/|IslandMoney)|state\/money-|i18n\/money|charts\/money-|core\/ledger\/)/,
    priority: 1,
  },
  // A ledger that is read as a file, after the money page, whose tools it shares: nobody else loads it.
  {
    name: 'large',
    test: /src\/(islands\/(large\/|IslandLarge)|state\/large-|i18n\/large-|core\/ledger\/large\/)/,
    priority: 0,
  },
  // What the report page asks for later, and the desk at once.
  {
    name: 'solver',
    test: /src\/core\/(rule\/(inverse|follow|fraction)|combinations\/|input-for-score)/,
    priority: 1,
  },
  // After the islands of the report page: what both need belongs to those, or the report page would load the desk.
  {
    name: 'desk',
    test: /src\/(islands\/(desk\/|Island(Ways|Rules|Scenarios|Sensitivity|Robustness))|state\/desk-(?!qr)|i18n\/desk|core\/(ways|sensitivity)\/)/,
    priority: 0,
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
