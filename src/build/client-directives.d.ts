/** Tells the type checker about `client:use` (see client-use.ts). */
import 'astro';

declare module 'astro' {
  interface AstroClientDirectives {
    'client:use'?: boolean | 'view' | 'load';
  }
}
