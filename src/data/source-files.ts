/** The bytes of a folder's files → texts; files that are no text are issues. */
import type { Issue } from '../core/issue.ts';
import { decode, type Encoding } from './decode.ts';

export interface DecodedFiles {
  readonly texts: Readonly<Record<string, string>>;
  readonly encodings: ReadonlyMap<string, Encoding>;
  /** One issue for each file that could not be decoded. */
  readonly undecoded: readonly Issue[];
}

export const decodeFiles = (files: ReadonlyMap<string, Uint8Array>): DecodedFiles => {
  const texts: [string, string][] = [];
  const encodings = new Map<string, Encoding>();
  const undecoded: Issue[] = [];
  for (const [file, bytes] of files) {
    const read = decode(bytes);
    if ('text' in read) {
      texts.push([file, read.text]);
      encodings.set(file, read.encoding);
    } else undecoded.push({ file, ...read });
  }
  return { texts: Object.fromEntries(texts), encodings, undecoded };
};
