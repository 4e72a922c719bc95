/** inputs.csv → the named numbers that rules and claims use. */

import type { Figure } from '../../core/figure.ts';
import type { Input } from '../../core/report.ts';
import { readTruth } from '../../core/truth.ts';
import { present } from '../place.ts';
import type { Row } from '../row.ts';
import type { Table } from '../table.ts';
import { type RowsRead, readById } from './ids.ts';

/** Words of the expression language, which can be no name. */
const reserved = 'and|or|not|true|false|where|points|children|leaves';
const keyShape = {
  pattern: new RegExp(`^(?!(?:${reserved})$)[A-Za-z][A-Za-z0-9_]{0,63}$`),
  expected: 'spent | final_budget',
};

const givenValue = (row: Row): Figure | boolean | undefined => {
  const text = row.text('value');
  const word = text === undefined || /\d/.test(text) ? undefined : readTruth(text.normalize('NFKC'));
  return word ?? row.figure('value', 'any', row.text('unit') ?? '');
};

const inputOf = (key: string, row: Row): Input => {
  const formula = row.expression('formula');
  const value = givenValue(row);
  if (row.text('formula') !== undefined && row.text('value') !== undefined) {
    row.issue('formula', 'choice', {
      found: `${row.text('value')} + ${row.text('formula')}`,
      expected: 'value | formula',
      params: { both: '1' },
    });
  }
  return present<Input>({
    key,
    name: row.requiredWords('name') ?? { 'zh-cn': key },
    value,
    formula,
    unit: row.text('unit')?.normalize('NFKC') ?? '',
    source: row.localised('source'),
    row: row.row,
  });
};

/** Inputs in file order; a name that means two inputs is an issue at the second. */
export const readInputs = (table: Table): RowsRead<Input> => {
  const read = readById(table, 'key', inputOf, keyShape);
  const rows = new Map(table.rows.map((row) => [row.row, row]));
  const named = new Map<string, Input>(read.rows.map((input) => [input.key, input]));
  for (const input of read.rows) {
    const first = named.get(input.name['zh-cn']);
    if (first && first !== input) {
      const details = { found: input.name['zh-cn'], params: { first: String(first.row) } };
      rows.get(input.row)?.issue('name', 'id-duplicate', details);
    } else named.set(input.name['zh-cn'], input);
  }
  return read;
};
