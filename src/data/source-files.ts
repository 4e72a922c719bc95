/** The bytes of a folder's files → texts → the source of a report; files that are no text are issues. */
import type { Issue } from '../core/issue.ts';
import type { ReportSource } from '../core/report.ts';
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

/** Decoded texts, schemes under `schemes/<id>.yaml`, as the reader takes them. */
export const sourceOf = (slug: string, texts: DecodedFiles['texts']): ReportSource => {
  const schemes = new Map<string, string>();
  const files = new Map<string, string>();
  for (const [file, text] of Object.entries(texts)) {
    const id = /^schemes\/(.*)\.yaml$/.exec(file)?.[1];
    if (id === undefined) files.set(file, text);
    else schemes.set(id, text);
  }
  return { slug, files: Object.fromEntries(files), schemes: Object.fromEntries(schemes) };
};
