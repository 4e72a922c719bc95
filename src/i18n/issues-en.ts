/** Sentences about issues in English: what was found, what is expected, how to mend it. */
import {
  homeIn,
  type IssueSentences,
  type IssueWords,
  isMembers,
  isSign,
  limitIn,
  mostNames,
  rangeIn,
} from './issue-words.ts';

/** The names to choose from, as a list in a sentence. */
const list = (text: string): string => {
  const names = text.split(' | ').map((name) => (isSign(name) ? `“${name}”` : name));
  return names.length > mostNames ? `${names.slice(0, mostNames).join(', ')} …` : names.join(', ');
};
const either = (text: string): string => text.split(' | ').join(' or ');

/** The sentence that names the nearest known name, or else all of them. */
const suggestion = ({ near, expected }: IssueWords): string =>
  near ? ` Did you mean “${near}”?` : expected ? ` Known here: ${list(expected)}.` : '';

/** Where in the text of an expression reading stopped. */
const character = ({ at }: IssueWords): string => (at ? `at character ${at}` : 'here');

/** A range in words: `0 … 12` is a number from 0 to 12, or whichever noun is given. */
const range = (expected: string, noun = 'number'): string | undefined => {
  const ends = rangeIn(expected);
  return (
    ends && (ends.high ? `a ${noun} from ${ends.low} to ${ends.high}` : `a number of ${ends.low} or more`)
  );
};

/** A formula that is too deep or too long to be read. */
const tooLarge = (expected: string): string | undefined => {
  const limit = limitIn(expected);
  if (!limit) return undefined;
  const passed =
    limit.what === 'nesting'
      ? `nests more than ${limit.most} deep`
      : `has more than ${limit.most} characters`;
  return `The formula ${passed}. Please shorten it; a part of it can become an input in inputs.csv.`;
};

/** `code 编码 | name 名称` as column names to choose from. */
const columns = (expected: string): string =>
  expected
    .split(' | ')
    .map((names) => names.split(' ').join(' or '))
    .join(', ');

/** An id, number or place that another table should have. */
const unknownId = (words: IssueWords): string => {
  const { found, expected, near } = words;
  const home = near ? undefined : homeIn(expected);
  if (home?.file === 'spending.csv')
    return `spending.csv has no number “${found}”. Please correct it or add the row of the ledger.`;
  if (home?.file === 'audit.json')
    return `“${found}” is no check of this report. The ids stand in audit.json; a finding is written finding-<id>. Please correct it.`;
  if (home) return `${home.file} has no row “${found}”. Please correct it or add the row.`;
  return `“${found}” cannot be found.${suggestion(words)} Please correct it.`;
};

export const issuesEn: IssueSentences = {
  'file-missing': () =>
    'This file or folder cannot be found. Please check the path, or put the file into the report folder.',
  'file-unknown': (words) =>
    `A report folder has no file “${words.found}”.${suggestion(words)} Please rename it or move it away.`,
  'file-empty': () =>
    'The file has no content. Please fill it in; a table that is not needed can be deleted.',
  encoding: ({ found }) =>
    `The bytes ${found} are not UTF-8 text, and the file cannot be read as GB18030. Please save it as “CSV UTF-8”.`,
  'binary-file': ({ found }) =>
    `This is a binary file (${list(found)}), not text. Please save it as “CSV UTF-8” in the program it comes from.`,
  'csv-quote': ({ found }) =>
    `A quotation mark has no partner, starting from “${found}”. Write quotation marks inside a cell twice ("") and close the cell with one.`,
  'csv-ragged': ({ found, expected }) =>
    `This row has ${found} cells, the header has ${expected}. Most likely a separator is missing or too many; a cell that contains one needs quotation marks.`,
  'column-unknown': (words) =>
    words.found
      ? `The column “${words.found}” is not known.${suggestion(words)} Please rename or delete it.`
      : `This column has content but no header.${suggestion(words)} Please name or delete it.`,
  'column-missing': ({ expected, found, headerless, below }) =>
    headerless
      ? `The first row must be the header; this one starts with “${found}”. ${below ? `The header is in row ${below}: please delete what stands above it` : `Please add a row of column names at the top, at least ${columns(expected)}`}.`
      : `A required column is missing. Please add it under the name ${either(expected)}.`,
  'column-duplicate': ({ found }) =>
    `The column “${found}” is there twice; its English and Chinese names count as one. Please keep one of them.`,
  'yaml-syntax': ({ found }) =>
    found
      ? `This line cannot be read as YAML: “${found}”. Please check the indentation (spaces, no tabs), the blank after the colon, and that quotation marks are paired; anchors and tags cannot be used.`
      : 'This file cannot be read as YAML. Please check the indentation, the blanks after colons, and that quotation marks are paired.',
  'key-unknown': (words) =>
    `The key “${words.found}” is not known.${suggestion(words)} Please correct or delete it.`,
  'key-missing': ({ expected }) => `There is no ${either(expected)}. Please add it.`,
  'key-duplicate': ({ found }) =>
    `The key “${found}” is there twice; its English and Chinese names count as one. Please keep one of them.`,
  'value-type': ({ found, expected }) => `This is “${found}”; it should have the form “${either(expected)}”.`,
  'value-missing': () => 'This must not be blank. Please fill it in.',
  number: ({ found, expected }) =>
    rangeIn(expected)
      ? `“${found}” cannot be used here. Please write ${range(expected, 'whole number')}.`
      : `“${found}” is not a number. Please write it like ${either(expected)}.`,
  'number-ambiguous': ({ found, expected }) =>
    `“${found}” can be read in two ways, and nothing is guessed here. Please write ${either(expected)}.`,
  unit: ({ found, expected }) =>
    `The unit of “${found}” does not fit here. Units that do: ${list(expected)}. Please change the unit or the number.`,
  date: ({ found, expected }) =>
    `“${found}” is not a date. Please write it like ${expected} or 2023年6月14日.`,
  'date-order': ({ found, start }) =>
    `The end “${found}” lies before the start “${start}” of the same row. Please compare with the source and correct one of them.`,
  choice: (words) =>
    words.both
      ? `“${words.found}” cannot stand together. Please keep one of: ${list(words.expected)}.`
      : `“${words.found}” is not one of the choices.${words.near ? ` Did you mean “${words.near}”?` : ''} Please take one of: ${list(words.expected)}.`,
  'code-format': ({ found, expected, totals }) =>
    totals
      ? `The row “${found}” is a total, not an indicator. Please delete it and put the total in report.yaml as published.total.`
      : `“${found}” cannot be a code or key. Please write it like ${either(expected)}.`,
  'code-duplicate': ({ found, first }) =>
    `The code “${found}” is used in row ${first} already. Please give every row a code of its own; a spreadsheet turns 1.10 into 1.1 unless the column is set to text.`,
  'code-unknown': (words) =>
    `indicators.csv has no code “${words.found}”.${suggestion(words)} Please correct it or add the indicator.`,
  'id-duplicate': ({ found, first }) =>
    first
      ? `“${found}” is used in row ${first} already. Please make them different.`
      : `“${found}” is used twice. Please make them different.`,
  'id-unknown': unknownId,
  'scheme-unknown': (words) =>
    `There is no scheme “${words.found}”.${suggestion(words)} Schemes are files in the folder “schemes”.`,
  'scheme-circle': ({ circle }) =>
    `Schemes extend one another in a circle: ${circle}. Please remove one “extends”.`,
  'band-order': ({ found, expected }) =>
    `Bands stand highest first, and no lower edge may lie above the upper one: ${found} does not fit “${expected}”. Please change the order or the edge.`,
  'band-unknown': (words) =>
    `The scheme has no grade “${words.found}”.${suggestion(words)} Please correct it or add the band.`,
  'rule-syntax': (words) =>
    tooLarge(words.expected) ??
    (words.found
      ? `The formula cannot be read beyond “${words.found}” ${character(words)}. What may stand there: ${list(words.expected)}.`
      : `The formula ends ${character(words)}. What should follow: ${list(words.expected)}.`),
  'rule-name': (words) =>
    `“${words.found}” ${character(words)} of the formula is not defined.${suggestion(words)} ${/^\d/.test(words.found) ? 'Please correct the code or add the indicator to indicators.csv.' : 'Please correct it; an input can also be added to inputs.csv.'}`,
  'rule-arguments': (words) =>
    `“${words.found}” ${character(words)} of the formula is not used as it should be. Please write ${either(words.expected)}.`,
  'rule-type': (words) =>
    `“${words.found}” ${character(words)} of the formula is of the wrong kind. Needed there: ${list(words.expected)}.`,
  'rule-circle': ({ circle }) =>
    `The formula leads back to itself: ${circle}. Please change one of these references.`,
  'rule-place': (words) =>
    isMembers(words.expected)
      ? `“${words.found}” ${character(words)} of the formula stands for nothing here. Please name a code: ${words.expected}; without one it means what is below this row, and this row has nothing below.`
      : `“${words.found}” has no place ${character(words)} of this formula. What can be used: ${list(words.expected).replace('indicators.csv: rule', 'the rule column of indicators.csv')}.`,
  'link-claim': ({ found, expected }) =>
    `claims.csv has no figure for the link “${found}”${expected ? `; its ids run from ${expected.replace(' … ', ' to ')}` : ''}. Please correct the link or add the figure.`,
  'edit-key': ({ found, expected, near }) =>
    near
      ? `The report has no “${found}” to edit. Did you mean “${near}”? Also possible: points.<code>, weight.<code>, inputs.<key>.`
      : `The report has no “${found}” to edit. What can be written: ${expected ? `${list(expected)}; also ` : ''}points.<code>, weight.<code>, inputs.<key>.`,
  'edit-value': ({ found, expected }) =>
    `“${found}” cannot be the value here. Needed: ${range(expected) ?? list(expected)}.`,
};
