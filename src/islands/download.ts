/** Hands a text, or what a worker made of one, to the reader as a file. Nothing is sent: the address is one inside the page. */
export const download = (name: string, text: string | Blob, type: string): void => {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Firefox reads the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(address), 1000);
};
