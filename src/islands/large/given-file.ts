/** What a reader drops or chooses: the file to open, or why there is none. */

export type Given =
  | { readonly kind: 'file'; readonly file: File; readonly isOneOfSeveral: boolean }
  | { readonly kind: 'folder' }
  | { readonly kind: 'picture'; readonly name: string };

const given = (file: File, count: number): Given =>
  file.type.startsWith('image/')
    ? { kind: 'picture', name: file.name }
    : { kind: 'file', file, isOneOfSeveral: count > 1 };

/** Undefined where nothing was chosen. */
export const chosenFile = (files: FileList | null): Given | undefined => {
  const file = files?.[0];
  return file && given(file, files.length);
};

/** Undefined where no file was dropped: text, or a part of the page. */
export const droppedFile = (transfer: DataTransfer | null): Given | undefined => {
  const file = transfer?.files[0];
  if (!transfer || !file) return undefined;
  const items = [...transfer.items].filter(({ kind }) => kind === 'file');
  if (items[0]?.webkitGetAsEntry()?.isDirectory) return { kind: 'folder' };
  return given(file, transfer.files.length);
};
