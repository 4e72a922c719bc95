/** report.yaml → who, what, when, and what was published; the scheme is read on its own. */
import type { Issue } from '../core/issue.ts';
import type { Identity } from '../core/report.ts';
import { contactForms, readContact } from './contact.ts';
import { present } from './place.ts';
import { populationIn } from './read-population.ts';
import { type Keys, MapReader } from './yaml-map.ts';
import type { YamlNode } from './yaml-node.ts';

const keys: Keys = {
  title: ['标题'],
  department: ['主管部门'],
  userOfFunds: ['用款单位'],
  evaluator: ['评价机构'],
  commissioner: ['委托单位'],
  region: ['地区'],
  year: ['年度'],
  kind: ['类型'],
  scheme: ['评分方案'],
  published: ['公布'],
  edition: ['版次'],
  rights: ['权利'],
  source: ['来源'],
  reading: ['评分表'],
  contact: ['联系'],
  population: ['人口'],
};
const publishedKeys: Keys = { total: ['总分'], grade: ['等级'], date: ['日期'] };

const publishedIn = (reader: MapReader): Identity['published'] => {
  const published = reader.mapAt('published', publishedKeys);
  return present<Identity['published']>({
    total: published?.figureAt('total'),
    grade: published?.textAt('grade'),
    date: published?.dateAt('date'),
  });
};

const contactIn = (reader: MapReader): string | undefined => {
  const text = reader.textAt('contact');
  if (text === undefined) return undefined;
  const contact = readContact(text);
  if (contact === undefined)
    reader.issue(reader.placeOf('contact'), 'value-type', {
      found: text.slice(0, 60),
      expected: contactForms,
    });
  return contact;
};

/** The identity, and the node that names or holds the scheme. */
export const readIdentity = (
  node: YamlNode,
  issues: Issue[],
): { readonly identity: Identity; readonly scheme?: YamlNode } => {
  const nothing = { identity: { title: { 'zh-cn': '' }, published: {} } };
  if (node.kind !== 'map') {
    const { file } = node.place;
    if (node.kind === 'text' && node.text.trim() === '') issues.push({ code: 'file-empty', file });
    else issues.push({ code: 'value-type', file, row: 1, found: node.kind, expected: 'title: …' });
    return nothing;
  }
  const reader = new MapReader(node, keys, issues);
  reader.require('title', 'scheme');
  const scheme = reader.at('scheme');
  const identity = present<Identity>({
    title: reader.localisedAt('title') ?? nothing.identity.title,
    department: reader.localisedAt('department'),
    userOfFunds: reader.localisedAt('userOfFunds'),
    evaluator: reader.localisedAt('evaluator'),
    commissioner: reader.localisedAt('commissioner'),
    region: reader.localisedAt('region'),
    year: reader.textAt('year'),
    kind: reader.localisedAt('kind'),
    edition: reader.textAt('edition'),
    rights: reader.localisedAt('rights'),
    source: reader.localisedAt('source'),
    reading: reader.localisedAt('reading'),
    contact: contactIn(reader),
    population: populationIn(reader),
    published: publishedIn(reader),
  });
  return scheme ? { identity, scheme } : { identity };
};
