import type { AuditViewWords } from './audit-view-words.ts';

const graded = (grade: string | undefined): string => (grade === undefined ? '没有等级' : `“${grade}”`);
const numerals = [...'〇一二三四五六七八九十'];
const chapterNumber = (digits: string): string => numerals[Number.parseInt(digits, 10)] ?? digits;

export const auditViewZhCn: AuditViewWords = {
  title: (report) => `逐数复核：${report}`,
  description: (report, differs, all) =>
    `${report}：在正文里逐处核对 ${all} 处数字和说法，${differs} 处不吻合，每处都有算式、出处和影响。`,
  crumb: '逐数复核',
  heading: '在正文里逐处核对',
  open: '在正文里逐处核对',
  openAt: (name) => `在正文里逐处核对：${name}`,
  toReport: '报告页',
  list: '核对清单',

  adds: ({ agrees, differs }) =>
    differs === 0 ? `${agrees} 处全部吻合` : `${agrees} 处吻合，${differs} 处不吻合`,
  addsText: ({ all, checked, rounded, ask, untold }) =>
    [
      `核对了 ${all} 处数字和说法，${checked} 处能由报告自身复算`,
      rounded > 0 ? `${rounded} 处取整后吻合` : '',
      ask > 0 ? `${ask} 处待说明` : '',
      untold > 0 ? `${untold} 处没有算式或来源，未核对` : '',
    ]
      .filter(Boolean)
      .join('；')
      .concat('。'),
  together: ({ total, grade }) => `一起改正是 ${total} 分，${graded(grade)}`,
  togetherText: ({ places, total, grade, publishedTotal, publishedGrade }) =>
    `把进入总分的 ${places} 处不吻合同时按复算值改正，总分是 ${total} 分，${grade === undefined ? '按印出的分段没有等级' : `等级为“${grade}”`}${
      publishedTotal ? `；公布的是 ${publishedTotal} 分${publishedGrade ? `、“${publishedGrade}”` : ''}` : ''
    }。`,
  togetherNone: '总分和等级不受影响',
  togetherNoneText: '没有一处不吻合进入总分，全部改正后总分和等级照旧。',

  document: '报告正文',
  scores: '评分表',
  total: '合计',
  coverage: (figures, tied) => `正文里有 ${figures} 个数字，${tied} 个有核对。`,
  untiedSwitch: (count) => `标出没有核对的 ${count} 个`,
  untied: '（没有核对）',
  byChapter: '按章看',
  chapter: '章',
  figures: '数字',
  tied: '有核对',
  untiedColumn: '没有核对',

  panel: '逐数复核',
  tabs: '按结论看',
  tabNames: { no: '不吻合', ask: '待说明', na: '未核对', ok: '吻合' },
  search: '查找',
  searchHint: '名称、数字、出处',
  section: '出处',
  everySection: '全部出处',
  inReport: '报告里的位置',
  onPage: '由表核对',
  sectionName: (section) => {
    if (section.kind === 'chapter') return `正文${chapterNumber(section.number)}`;
    if (section.kind === 'table') return `表${section.number}`;
    return section.kind === 'appendix' ? '附件' : '其他';
  },
  group: '类别',
  everyGroup: '全部类别',
  order: '排序',
  orders: { effect: '按影响', place: '按出处' },
  shown: (count) => `${count} 处符合条件`,
  none: '没有符合条件的核对。',
  noneOf: '没有这一类。',
  noneDiffer: '没有不吻合的数字。',
  clear: '清除条件',

  walk: '逐处走',
  previous: '上一处',
  next: '下一处',
  position: (at, all) => `${at} / ${all}`,
  showCalculation: '看算式',
  keys: { walk: '上下一处', open: '看算式', close: '收起', single: '单键' },

  notEqual: '不等于',
  moves: (points) => `总分 ${points}`,
  calculation: '算式',
  details: '详情',
  operands: '用到的数',
  rows: '对照的行',
  occurrences: (count) => `印在 ${count} 处`,
  link: '链接',
  onReportPage: '在报告页看',
};
