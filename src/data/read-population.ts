/** report.yaml → population: how many residents, of which year, and who says so. Half of that is refused. */
import { compare, type Exact, one } from '../core/exact.ts';
import { isFigure, readFigure } from '../core/number-text.ts';
import type { Population } from '../core/report.ts';
import type { Keys, MapReader } from './yaml-map.ts';

const keys: Keys = { value: ['人数'], source: ['来源'], year: ['年份', '年度'] };
const wanted = '1 … 9999999999';

/** A positive whole number of people, plain or with 人. */
const valueIn = (reader: MapReader): Exact | undefined => {
  const text = reader.textAt('value');
  if (text === undefined) return undefined;
  const place = reader.placeOf('value');
  const read = readFigure(text);
  if (!isFigure(read)) {
    const isAmbiguous = read.code === 'number-ambiguous';
    reader.issue(place, isAmbiguous ? read.code : 'number', {
      found: text,
      expected: isAmbiguous ? read.expected : wanted,
    });
  } else if (read.unit !== '' && read.unit !== '人') {
    reader.issue(place, 'unit', { found: text, expected: '人' });
  } else if (read.value.d !== 1n || compare(read.value, one) < 0) {
    reader.issue(place, 'number', { found: text, expected: wanted });
  } else return read.value;
  return undefined;
};

const yearIn = (reader: MapReader): string | undefined => {
  const year = reader.textAt('year');
  if (year === undefined || /^\d{4}$/.test(year)) return year;
  reader.issue(reader.placeOf('year'), 'value-type', { found: year.slice(0, 60), expected: '2023' });
  return undefined;
};

/** The population that the report gives; nothing where it gives none or not all three parts of it. */
export const populationIn = (reader: MapReader): Population | undefined => {
  const population = reader.mapAt('population', keys);
  if (!population) return undefined;
  population.require('value', 'source', 'year');
  const [value, source, year] = [valueIn(population), population.localisedAt('source'), yearIn(population)];
  return value && source && year !== undefined ? { value, source, year } : undefined;
};
