/** The yardstick in a worker: the whole file as text, then as raw arrays. */
import Papa from 'papaparse';

addEventListener('message', async ({ data }: MessageEvent<File>) => {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(await data.arrayBuffer());
  postMessage(Papa.parse<string[]>(text, { skipEmptyLines: true }).data.length - 1);
});
