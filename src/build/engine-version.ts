/** Version of the engine that computed a published figure; equal to that of package.json (a test says so). */
export const engineVersion = '0.1.0';
