/** Hands a table to the reader as a CSV file. Nothing is sent: the address is one inside the page. */
export const handOver = async (name: string, rows: readonly (readonly string[])[]): Promise<void> => {
  const { writeCsv } = await import('../../data/csv.ts');
  const address = URL.createObjectURL(new Blob([writeCsv(rows)], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Not before the browser has taken it.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
};
