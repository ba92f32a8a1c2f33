import { parseSource } from '../../../support/parseSource.js';
import type { SourceDocument } from '../../../support/source.js';

const text = `---
layout: htmlPage
articleTitle: 云溪县农业农村局2025年政府信息公开工作年度报告
pubDate: 2026-02-10
contentSource: 云溪县农业农村局
---
云溪县农业农村局2025年政府信息公开工作年度报告

本报告由云溪县农业农村局根据《中华人民共和国政府信息公开条例》编制，所列数据的统计期限自2025年1月1日起至2025年12月31日止。

# 一、总体情况

（一）主动公开情况。全年主动公开信息 246 条，其中惠农补贴122条、农产品质量98条、工作动态36条，公开公开的范围比上年更广。

（二）依申请公开情况。全年新收政府信息公开申请18件，办结17件，内容集中在土地流转和农机购置补贴。

（三）政府信息管理情况。拟发布的信息由业务股室起草、办公室审核，重要内容由分管负责人签发。

（四）政府信息公开平台建设情况。县政府网站农业专栏由专人维护，更新 more than 200 次。

（五）监督保障情况。全年培训2次，没有需要追究责任的情形。

# 二、主动公开政府信息情况

@table disclosure 2021
行政规范性文件: 1 0 3
行政许可: 64
行政处罚: 21
行政强制: 0

# 三、收到和处理政府信息公开申请情况

@table applications 2021
新收: 9 3 1 0 0 1 14
上年结转: 2 0 0 0 0 0 2
予以公开: 6 2 1 0 0 0 9
部分公开: 1 0 0 0 0 0 4
不掌握: 2 1 0 0 0 0 3
重复申请: 1 0 0 0 0 0 1
总计: 10 3 1 0 0 0 14
结转下年度: 1 0 0 0 0 1 2

# 四、政府信息公开行政复议、行政诉讼情况

@table disputes 2021
行政复议: 1 0 0 1 3
未经复议: 0 0 0 0 0

# 五、存在的主要问题及改进情况

一是部分政策解读不够通俗；二是补贴信息更新有时不够及时。2026年将把常用政策改写成问答，每季度核对一次补贴栏目。

# 六、其他需要报告的事项

本局2025年没有收取信息处理费，没有其他需要报告的事项。

云溪县农业农村局

2026年2月6日
`;

/** A report of a bureau that does not exist: sums that fail, figures that disagree, doubled words. */
export function faultyReport(): SourceDocument {
  return parseSource(text).source;
}

/** The same with other words or figures in place of some. */
export function reportWith(changes: Readonly<Record<string, string>>): SourceDocument {
  let changed = text;
  for (const [from, to] of Object.entries(changes)) {
    if (!changed.includes(from)) throw new Error(`The report has no “${from}” to replace.`);
    changed = changed.replaceAll(from, to);
  }
  return parseSource(changed).source;
}
