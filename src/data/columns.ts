/** The tables of a report: their columns, under their English keys and zh-CN names. */
export interface Column {
  readonly key: string;
  readonly zh: string;
  readonly required?: true;
  /** Text that may have a second column `<key>_en`, in zh-CN `<name>（英文）`. */
  readonly localised?: true;
}

const column = (key: string, zh: string): Column => ({ key, zh });
const required = (key: string, zh: string): Column => ({ key, zh, required: true });
const words = (key: string, zh: string): Column => ({ key, zh, localised: true });
const requiredWords = (key: string, zh: string): Column => ({ key, zh, required: true, localised: true });

export const tables = {
  indicators: [
    required('code', '编码'),
    requiredWords('name', '名称'),
    column('points', '分值'),
    column('weight', '权重'),
    column('kind', '类别'),
    column('score', '得分'),
    column('rate', '得分率'),
    column('status', '状态'),
    column('rule', '规则'),
    column('rule_as_written', '原文规则'),
    words('criteria', '评分标准'),
    words('evidence', '评价依据'),
    words('target', '目标值'),
    words('actual', '完成值'),
  ],
  readings: [
    requiredWords('reading', '出处'),
    required('code', '编码'),
    words('name', '名称'),
    column('points', '分值'),
    column('score', '得分'),
    column('rate', '得分率'),
    words('evidence', '评价依据'),
  ],
  inputs: [
    required('key', '键'),
    requiredWords('name', '名称'),
    column('value', '数值'),
    column('formula', '公式'),
    column('unit', '单位'),
    words('source', '来源'),
  ],
  budget: [
    required('id', '编号'),
    requiredWords('item', '项目'),
    column('amount', '金额'),
    required('unit', '单位'),
    required('kind', '类型'),
    words('document', '文件'),
    column('date', '日期'),
    words('note', '说明'),
  ],
  spending: [
    required('no', '序号'),
    requiredWords('category', '类别'),
    requiredWords('item', '项目'),
    required('amount', '金额'),
    column('unit', '单位'),
    column('start', '开始'),
    column('end', '结束'),
    column('accepted', '验收'),
    column('papers', '验收材料'),
    column('invoiced', '开票'),
    column('paid', '付款'),
    words('note', '说明'),
  ],
  subtotals: [
    words('category', '类别'),
    required('amount', '金额'),
    column('unit', '单位'),
    words('place', '出处'),
  ],
  progress: [
    required('no', '序号'),
    requiredWords('item', '项目'),
    words('service', '服务内容'),
    column('start', '开始'),
    column('end', '结束'),
    column('accepted', '验收'),
    words('status', '完成情况'),
    required('evidence', '佐证'),
    column('indicators', '指标'),
  ],
  targets: [
    required('set', '类别'),
    required('no', '序号'),
    words('group', '分类'),
    requiredWords('name', '名称'),
    words('target', '目标值'),
    words('actual', '完成情况'),
    column('quantified', '量化'),
    required('result', '结论'),
    column('indicator', '指标编码'),
  ],
  findings: [
    required('id', '编号'),
    requiredWords('title', '标题'),
    requiredWords('problem', '问题'),
    column('indicators', '指标'),
    column('ledger', '明细'),
    words('remedy_title', '建议标题'),
    words('remedy', '建议'),
  ],
  claims: [
    required('id', '编号'),
    column('same_as', '同一事实'),
    requiredWords('name', '名称'),
    requiredWords('place', '出处'),
    required('printed', '原文'),
    column('unit', '单位'),
    column('expression', '算式'),
    column('cell', '单元格'),
    column('alternative', '另一种读法'),
    words('reason', '无法核对的原因'),
  ],
  alternatives: [
    required('id', '编号'),
    requiredWords('name', '名称'),
    column('kind', '类别'),
    words('pro', '理由'),
    words('contra', '反方'),
    required('edits', '改动'),
  ],
  replies: [
    required('to', '核对编号'),
    required('date', '日期'),
    requiredWords('by', '答复单位'),
    requiredWords('text', '答复'),
  ],
} as const satisfies Record<string, readonly Column[]>;

export type TableName = keyof typeof tables;
export const tableNames = Object.keys(tables) as TableName[];

/** Header text → column key: `名称（英文）` and `name_en` both give `name_en`. Full-width signs count as plain. */
export const headersOf = (table: TableName): ReadonlyMap<string, string> => {
  const headers = new Map<string, string>();
  for (const { key, zh, localised } of tables[table] as readonly Column[]) {
    headers.set(key, key).set(zh, key);
    if (localised) headers.set(`${key}_en`, `${key}_en`).set(`${zh}(英文)`, `${key}_en`);
  }
  return headers;
};
