/** Hands a table to the reader as a CSV file; its writer comes with the first use. */
import { download } from '../download.ts';

export const handOver = async (name: string, rows: readonly (readonly string[])[]): Promise<void> => {
  const { writeCsv } = await import('../../data/csv.ts');
  download(name, writeCsv(rows), 'text/csv');
};
