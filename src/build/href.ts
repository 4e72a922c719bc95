/**
 * The one way to write a link inside the site. `path` starts with a slash and is relative to the base path
 * under which the site is hosted: `href('/en/')` is `/en/` at the root and `/a/b/en/` under `/a/b/`.
 */
export const href = (path: string): string => basePath() + path.replace(/^\/+/, '');

/** The base path, with a slash at both ends. */
export const basePath = (): string => {
  const base = import.meta.env?.BASE_URL ?? '/';
  return base.endsWith('/') ? base : `${base}/`;
};
