/** claims.csv and alternatives.csv → figures that the report states, and other readings of it. */
import { isFigure, readFigure } from '../../core/number-text.ts';
import type { Alternative, Cell, Claim } from '../../core/report.ts';
import { alternativeKindWords, cellFieldWords, readChoice } from '../choices.ts';
import { present } from '../place.ts';
import type { Row } from '../row.ts';
import type { Table } from '../table.ts';
import { type RowsRead, readById } from './ids.ts';
import { readCode } from './indicators.ts';

const nowhere = { 'zh-cn': '' };
const idShape = { pattern: /^c\d{1,9}$/, expected: 'c001' };

/** `正文 2.1.2 score` → the cell of a reading. */
const cellIn = (row: Row): Cell | undefined => {
  const text = row.text('cell')?.normalize('NFKC');
  if (text === undefined) return undefined;
  const [, reading = '', code = '', word = ''] = /^(.+?)\s+(\S+)\s+(\S+)$/.exec(text) ?? [];
  const field = readChoice(word, cellFieldWords);
  if ('chosen' in field && readCode(code) !== undefined) return { reading, code, field: field.chosen };
  row.issue('cell', 'code-format', { found: text, expected: '正文 2.1.2 score' });
  return undefined;
};

/** The printed text is evidence and stays as it is: what is no plain figure (良, 约1.5亿) is simply not one. */
const claimOf = (id: string, row: Row): Claim => {
  const printed = row.required('printed') ?? '';
  const figure = readFigure(printed, row.text('unit')?.normalize('NFKC') ?? '');
  return present<Claim>({
    id,
    sameAs: row.text('same_as')?.normalize('NFKC'),
    name: row.requiredWords('name') ?? nowhere,
    place: row.requiredWords('place') ?? nowhere,
    printed,
    figure: isFigure(figure) ? figure : undefined,
    expression: row.expression('expression'),
    cell: cellIn(row),
    alternative: row.text('alternative')?.normalize('NFKC'),
    reason: row.localised('reason'),
    row: row.row,
  });
};

export const readClaims = (table: Table): RowsRead<Claim> => readById(table, 'id', claimOf, idShape);

/** `2.2.2=0; inputs.spent=495.05` → pairs of key and text. */
const editsIn = (row: Row): Alternative['edits'] => {
  const text = row.required('edits')?.replace(/；/g, ';').replace(/＝/g, '=') ?? '';
  return text
    .split(';')
    .filter((part) => part.trim() !== '')
    .flatMap((part) => {
      const at = part.indexOf('=');
      if (at > 0) return [[part.slice(0, at).normalize('NFKC').trim(), part.slice(at + 1).trim()] as const];
      row.issue('edits', 'edit-key', { found: part.trim(), expected: '2.2.2=0' });
      return [];
    });
};

export const readAlternatives = (table: Table): RowsRead<Alternative> =>
  readById(table, 'id', (id, row) =>
    present<Alternative>({
      id,
      name: row.requiredWords('name') ?? nowhere,
      kind: row.choice('kind', alternativeKindWords) ?? 'reading',
      pro: row.localised('pro'),
      contra: row.localised('contra'),
      edits: editsIn(row),
      row: row.row,
    }),
  );
