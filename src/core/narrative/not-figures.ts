/**
 * Numbers of a report that state no figure: dates, document numbers, places in the text, names. Patterns run
 * over text with full-width digits and brackets folded; `_` in them stands for blanks within a line.
 */
import { cover } from './span.ts';
import { blanks, unitSource } from './units-in-text.ts';

const pattern = (source: string, flags = ''): RegExp =>
  new RegExp(source.replaceAll('_', blanks), `gu${flags}`);

const year = '(?<![\\d.,])(?:19|20)\\d{2}';
const compact = '(?<![\\d.])(?:19|20)\\d{2}(?:0[1-9]|1[0-2])';
const day = '(?:0?[1-9]|[12]\\d|3[01])';
const range = '(?:-|–|—|~|～|至|到|、|和|与|及|\\/)+';
const noUnit = `(?!_${unitSource})`;
/** Not the beginning of a percentage or of a longer number. */
const whole = '(?![\\d.]*_[%‰]|\\d)';

const months =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\b\\.?';

const dates: readonly RegExp[] = [
  `${year}_(?:${range}_(?:(?:19|20)?\\d{2})_)*年`,
  `(?<![\\d.])(?:\\d{1,2}_${range}_){0,12}\\d{1,2}_月(?:_(?:${day}_(?:日_)?${range}_){0,12}${day}_[日号])?`,
  `(?<![\\d.])${day}_日(?!_以?之?内|历)(?:_${range}_${day}_日)*`,
  `(?<![\\d.])\\d(?:_${range}_\\d){0,3}_季度`,
  `${year}([-/.])\\d{1,2}\\1\\d{1,2}(?![\\d.])`,
  `${year}[-/](?:0[1-9]|1[0-2])(?![\\d.])`,
  `${year}\\.\\d{1,2}_${range}_${year}\\.\\d{1,2}(?![\\d.])`,
  `(?<![\\d:])(?:[01]?\\d|2[0-4]):[0-5]\\d(?::[0-5]\\d)?(?![\\d:])`,
  `(?<![\\d.])\\d{1,2}_[时点]_(?:\\d{1,2}_分(?!之)|整|半|许)`,
  `(?<![\\d.])${day}(?:st|nd|rd|th)?\\s(?:of\\s)?${months}(?:,?\\s\\d{4})?`,
  `\\b${months}\\s${day}(?:st|nd|rd|th)?(?![\\d.])(?:,?\\s\\d{4})?`,
  `\\b${months},?\\s\\d{4}(?![\\d.])`,
].map((source) => pattern(source));

/** No figures, whatever they are linked to: dates, document and telephone numbers, what 第 makes an ordinal. */
export const never: readonly RegExp[] = [
  ...dates,
  pattern('[〔\\[(【]_(?:19|20)\\d{2}_[〕\\])】]_(?:第_)?\\d+(?:_号)?'),
  pattern(`第_\\d+(?:_${range}_第?_\\d+)*`),
  pattern('(?<![\\d.])\\d+_(?:号|次常务会)'),
  pattern('(?<![\\d.])(?:\\(0\\d{2,3}\\)_|0\\d{2,3}-)\\d{7,8}(?![\\d.])'),
  pattern('(?<![\\d.])400-\\d{3,4}-\\d{3,4}(?!\\d)'),
  pattern('(?<![\\d.])\\d{5}_(?=(?:政务|便民|服务|市民|市长|政府)*热线)'),
];

const places =
  '(?:tables?|fig(?:ure|\\.)|annex(?:es)?|appendix|appendices|sections?|chapters?|articles?|clauses?|item|part|steps?|phase|line|pages?|pp?\\.|notes?|version|vol(?:ume|\\.)|rows?|columns?|footnotes?|nos?\\.|level|category)';
const standards =
  '(?:GB(?:\\/T)?|GBZ|GA(?:\\/T)?|YD(?:\\/T)?|JR(?:\\/T)?|DB\\d*(?:\\/T)?|ISO(?:\\/IEC)?|IEC|IEEE|RFC|CMMI|Windows|Office|Web|HTML|SQL Server)';

/** No figures, unless a link to a check says that they are. */
export const unlessTied: readonly RegExp[] = [
  // Titles of documents, one within another at most.
  pattern('《(?:[^《》\\n]|《[^《》\\n]*》)*》'),
  pattern('〈[^〈〉\\n]*〉'),
  // Years and periods without 年.
  pattern(`${year}[-–—~/](?:\\d{2}|(?:19|20)\\d{2})(?![\\d.])${noUnit}`),
  pattern(`${year}(?![\\d%‰]|[.,]\\d)${noUnit}`),
  pattern(`${compact}(?:0[1-9]|[12]\\d|3[01])(?![\\d.])${noUnit}`),
  pattern(`${compact}_[-–—~～至到]+_${compact}(?![\\d.])`),
  pattern(`(?<=\\()${compact}(?=\\))`),
  // Places in the text.
  pattern(`(?:附?表|附?图|附件|附录|附注|注|式|专栏)_\\d{1,2}(?:[-–.]\\d{1,2})*${whole}(?![\\d.])${noUnit}`),
  pattern('(?:序号|编号|邮编|版本)_[:：]?_\\d+(?:[-–.]\\d+)*'),
  pattern(`(?:指标|编码|代码)_\\d+(?:\\.\\d+)+(?![\\d%‰])${noUnit}`),
  pattern(
    `\\b${places}\\s\\d{1,3}(?:\\.\\d+)*(?:(?:\\s?[-–]\\s?|\\s(?:to|and|or)\\s)\\d{1,3}(?:\\.\\d+)*)*${whole}`,
    'i',
  ),
  pattern('#_\\d+'),
  pattern(
    '[一二三四五六七八九十]{1,3}_、?\\([一二三四五六七八九十]{1,3}\\)_(?:\\d{1,2}(?![\\d%]|\\.\\d)[.、]?)?(?:_\\(\\d{1,2}\\))*',
  ),
  // Enumerations within a line or a cell.
  pattern(
    `(?<=(?:^|[|；;。：:\\t${cover}]|\\(\\d\\))_)(?:\\(_\\d{1,2}_\\)|\\d{1,2}\\)|\\d{1,2}\\.(?!\\d)|\\d{1,2}、(?!_[\\d一二三四五六七八九十])|\\d{1,2}、(?=_${year}_年))`,
    'm',
  ),
  pattern('(?<=[,，、]_)\\(\\d{1,2}\\)(?=_\\p{sc=Han})'),
  // Codes of indicators, devices and standards; English ordinals; identity numbers.
  pattern('(?<![\\d.])\\d+(?:\\.\\d+){2,}'),
  pattern(`\\b${standards}[-\\s]?\\d+(?:[.-]\\d+)*`),
  pattern('(?:等保|工业)_\\d\\.\\d'),
  pattern('(?<![A-Za-z\\d])[A-Za-z][A-Za-z\\d]*[-.]\\d[\\d.]*'),
  pattern('\\b\\d+(?:st|nd|rd|th)\\b'),
  pattern('[2-6]G(?=_(?:网络|技术|基站|应用|时代|通信|手机|专网|消息|智慧|融合|赋能|network|base))'),
  pattern('(?<!\\d)7_[×xX*]_24'),
  pattern('10[⁰¹²³⁴⁵⁶⁷⁸⁹⁻]+'),
  pattern('\\b10k(?=\\syuan)'),
  pattern(`(?<![\\d.])(?:1[3-9]\\d{9}|\\d{13,})[Xx]?(?![\\d.])${noUnit}`),
];
