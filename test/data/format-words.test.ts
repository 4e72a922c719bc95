/** The page on the data format speaks of every table, and of no column that does not exist. */
import { expect, test } from 'vitest';
import { locales } from '../../src/core/report.ts';
import { type Column, type TableName, tableNames, tables } from '../../src/data/columns.ts';
import { method } from '../../src/i18n/method.ts';

test.each(locales)('%s', (locale) => {
  const { format } = method[locale];
  expect(Object.keys(format.tables).sort()).toEqual([...tableNames].sort());
  for (const note of Object.keys(format.notes)) {
    const [table = '', column = ''] = note.split('.');
    const known: readonly Column[] = tables[table as TableName] ?? [];
    expect(
      known.map(({ key }) => key),
      note,
    ).toContain(column);
  }
});
