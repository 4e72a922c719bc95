/** Hands a text, or what a worker made of one, to the reader as a file. */
import { saveFile } from '../charts/save.ts';

export const download = (name: string, text: string | Blob, type: string): void =>
  saveFile(name, new Blob([text], { type: `${type};charset=utf-8` }));
