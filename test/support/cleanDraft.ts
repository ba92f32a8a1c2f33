import type { FormId } from '../../core/formats/form.js';
import type { DraftParts } from './draft.js';
import type { TableInput } from './tables.js';

/** Words and figures of the faultless report that the rule tests and the rule pages vary. The town does not exist. */

export const cleanValues = {
  applications: {
    newlyReceived: { naturalPerson: 3, total: 3 },
    carriedOver: { commercial: 1, total: 1 },
    granted: { naturalPerson: 1, commercial: 1, total: 2 },
    unavailableNotHeld: { naturalPerson: 1, total: 1 },
    resultsTotal: { naturalPerson: 2, commercial: 1, total: 3 },
    carriedForward: { naturalPerson: 1, total: 1 },
  },
} satisfies Record<string, TableInput>;

export function cleanDisclosure(form: FormId): TableInput {
  if (form === '2019') {
    return {
      normativeDocuments: { newlyMade: 1, newlyDisclosed: 1, totalDisclosed: 4 },
      permits: { previousItems: 6, change: 0, decisions: 21 },
      otherServices: { previousItems: 43, change: 2, decisions: 318 },
      penalties: { previousItems: 12, change: 0, decisions: 2 },
    };
  }
  return {
    normativeDocuments: { issued: 1, repealed: 0, inForce: 4 },
    permits: { decisions: 21 },
    penalties: { decisions: 2 },
  };
}

type Prose = Pick<DraftParts, 'title' | 'preamble' | 'overview' | 'problems' | 'other' | 'signature'>;

export function cleanProse(form: FormId): Prose {
  const year = form === '2021' ? 2023 : 2020;
  return {
    title: `芦汀镇人民政府${year}年政府信息公开工作年度报告`,
    preamble: [basis(form), `本报告所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。`, contact].join('\n'),
    overview: overview(year),
    problems: problems(year),
    other: ['六、其他需要报告的事项', fee(form), `除上述内容外，本机关${year}年没有其他需要报告的事项。`].join('\n'),
    signature: `芦汀镇人民政府\n${year + 1}年1月16日`,
  };
}

function basis(form: FormId): string {
  const notice =
    form === '2021'
      ? '《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）'
      : '《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2019〕60号）';
  return [
    `本报告由芦汀镇人民政府根据《中华人民共和国政府信息公开条例》（以下简称《条例》）和${notice}编制。`,
    '全文由总体情况，主动公开政府信息情况，收到和处理政府信息公开申请情况，',
    '政府信息公开行政复议、行政诉讼情况，存在的主要问题及改进情况，其他需要报告的事项等六部分组成。',
  ].join('');
}

const contact =
  '本报告可在临澜县人民政府网站下载。对报告有疑问的，请与芦汀镇党政综合办公室联系（地址：临澜县芦汀镇苇塘路18号，电话：0399-6120035）。';

function overview(year: number): string {
  return [
    '一、总体情况',
    `${year}年，芦汀镇人民政府认真落实《条例》，围绕农户和企业关心的事项公开信息，各项工作平稳有序。`,
    '（一）主动公开情况',
    '全年通过县政府网站公开信息86条，其中工作动态41条、财政信息12条、惠农补贴信息33条。',
    '（二）依申请公开情况',
    '全年新收政府信息公开申请3件，上年结转1件；办结3件，其中予以公开2件、无法提供1件；结转下年度继续办理1件。',
    '（三）政府信息管理情况',
    '拟发布的信息由承办科室起草、党政综合办公室审核、分管负责人签发，制发公文时同步确定公开属性。',
    '（四）政府信息公开平台建设情况',
    '县政府网站芦汀镇专栏由专人维护，镇便民服务中心设有公开查阅点，配备电脑和资料架。',
    '（五）监督保障情况',
    '政府信息公开纳入镇机关年度工作考核，全年组织业务培训2次；面向群众开展社会评议，未收到不满意反馈；没有发生需要责任追究的情形。',
  ].join('\n');
}

function problems(year: number): string {
  return [
    '五、存在的主要问题及改进情况',
    `${year}年工作中还有两个不足：一是政策解读以文字为主，群众不易看懂；二是村级公示栏更新不够及时。`,
    `${year + 1}年将从两方面改进：一是为惠农政策配上图表和问答；二是每月检查一次村级公示栏，发现过期内容当场更换。`,
  ].join('\n');
}

function fee(form: FormId): string {
  return form === '2021'
    ? '依据《政府信息公开信息处理费管理办法》，本机关2023年没有发出收费通知，收取信息处理费0元。'
    : '本机关2020年办理政府信息公开申请没有收取信息处理费。';
}
