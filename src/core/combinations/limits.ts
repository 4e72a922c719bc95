/** Scorings that a page waits for while it is built: a few seconds. */
export const scoringsAtBuild = 4096n;
/** Scorings that a reader may start: about a minute, with progress and a way out. */
export const scoringsInPage = 65_536n;
