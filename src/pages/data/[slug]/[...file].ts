/** `/data/<slug>/<file>`: a report's tables byte for byte, `report.json`, `datapackage.json` and `all.zip`. */
import type { APIRoute } from 'astro';
import { dataFile, dataFiles } from '../../../build/data-files.ts';

export const getStaticPaths = async () => (await dataFiles()).map((params) => ({ params }));

export const GET: APIRoute = async ({ params: { slug = '', file = '' } }) => {
  const found = await dataFile(slug, file);
  if (!found) return new Response(null, { status: 404 });
  return new Response(found.bytes, { headers: { 'content-type': found.type } });
};
