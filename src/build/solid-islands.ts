/**
 * Solid for Astro with the compiler told to emit no inline style: @astrojs/solid-js offers no way to pass
 * compiler options, and one `style` attribute would break the strict content security policy.
 */
import { getContainerRenderer } from '@astrojs/solid-js/container-renderer';
import type { AstroIntegration } from 'astro';
import solid from 'vite-plugin-solid';

export const solidIslands = (): AstroIntegration => ({
  name: 'solid-islands',
  hooks: {
    'astro:config:setup': ({ addRenderer, addClientDirective, updateConfig }) => {
      addRenderer(getContainerRenderer());
      addClientDirective({ name: 'use', entrypoint: './src/build/client-use.ts' });
      updateConfig({
        vite: {
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
