/** The only door to fflate: files → one ZIP archive, the same bytes for the same files. */
import { zipSync } from 'fflate';

/** ZIP stores local time without a zone: a date built from local parts gives equal bytes everywhere. */
const fixedTime = new Date(1980, 0, 1);

/** `files`: path in the archive → bytes. */
export const archiveOf = (files: ReadonlyMap<string, Uint8Array>): Uint8Array<ArrayBuffer> => {
  const paths = [...files.keys()].sort();
  const entries = paths.map((path) => [path, files.get(path) as Uint8Array] as const);
  return zipSync(Object.fromEntries(entries), { level: 6, mtime: fixedTime }) as Uint8Array<ArrayBuffer>;
};
