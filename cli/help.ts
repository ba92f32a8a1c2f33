import type { Sentence } from './commandError.js';

export const help: Sentence = {
  zh: `gongkai-lint：政府信息公开工作年度报告校核。文件只在本机读取，不上传。

用法：
  gongkai-lint check <文件|目录|-> ...    检查报告；目录会逐层查找，- 从标准输入读一份
  gongkai-lint audit <目录|名单> ...      一次检查许多报告，相互比对，写出台账、整改通知（docs/scale.md）
  gongkai-lint rules [规则编号]           列出规则，或显示一条规则的说明
  gongkai-lint fix <文件>                 改好有把握的问题，另存为 文件名.fixed.扩展名，不动原文件

check 的选项：
  --format 格式               text 终端｜json｜ndjson 每份一行｜csv 表格软件｜html 网页，可打印｜sarif 2.1.0；
                              在终端默认 text，否则默认 json
  -o, --output 文件           把结果写入文件
  --previous 文件             同一机关上年度的报告：核对上年结转、现行有效件数，比对内容是否雷同
  --attachment 文件           页面的附件（可重复）：核对页面和附件是否一致，只能检查一个页面
  --published 日期            发布日期（如 2026-01-20），文件中没有时填写
  --body-kind 类别            town 乡镇｜subdistrict 街道｜department 部门｜government 政府｜office 办公室
  --config 文件               配置（默认用当前目录的 gongkai.json）：规则、期限、词表、忽略，写法见 docs/configuration.md
  --only 规则                 只用这些规则（可重复，或用逗号分隔）
  --skip 规则                 不用这些规则（同上）
  --min-severity 级别         error 只报错误｜warning 错误和警告｜info 全部（默认）

audit 的选项（另可用 --format text|json|ndjson|csv，-o --config --only --skip）：
  --units 文件                单位名单：CSV 或从表格粘贴的 单位名称、类别、上级、别名
  --year 年度                 查哪一年的报告（默认用最多的年度）
  --sample 数量|百分比 --seed 种子   随机抽样，种子记入抽查说明；--by kind|parent 分层
  --xlsx 文件                 台账：问题清单、单位汇总、抽查说明、证据清单、规则依据
  --notices 目录 --bulletin 文件 --rectifications 目录   整改通知、通报草稿（.docx）、整改文件（.json）
  --deadline 日期 --inspector 检查人 --earlier 上次的.ndjson
  --queue redis://地址        交给多台机器检查；每台运行 gongkai-lint audit --worker redis://地址

fix 的选项（另可用 --published --body-kind --config --only --skip）：
  --propose                   列出需要您决定的修改建议，不采用
  --apply 编号                同时采用这个问题的建议（可重复；有几种改法时写 编号:2）
  --insert missing            不做上述修改，只补写缺少的部分标题、空表和本年度格式的表格（可用 --published --body-kind）
  -o, --output 文件           把修改后的文件写到这里

通用选项：
  --lang zh|en                输出语言（默认 zh）
  --help, --version

退出状态：0 没有“错误”级问题；1 至少一处“错误”；2 用法不对，或没有读到任何一份年度报告。fix：0 已写入或没有可改的，2 没有修改。
`,
  en: `gongkai-lint: checks annual reports on open government information. Files are read on this machine only.

Usage:
  gongkai-lint check <file|directory|-> ...   check reports; directories are walked, - reads one from standard input
  gongkai-lint audit <folder|list> ...        check many reports, compare them, write ledger and notices (docs/scale.md)
  gongkai-lint rules [ID]                     list the rules, or show one rule's page
  gongkai-lint fix <file>                     apply the safe fixes; writes FILE.fixed.EXT, never over the input

Options of check:
  --format FORMAT             text|json|ndjson|csv|html|sarif; default: text on a terminal, json otherwise
  -o, --output FILE           write the result to FILE
  --previous FILE             last year's report of the same body: compares what is carried over, in force, and the text
  --attachment FILE           a file attached to the page (repeat it): compares the two; with one page only
  --published DATE            publication date (such as 2026-01-20), where the file does not carry it
  --body-kind KIND            town|subdistrict|department|government|office
  --config FILE               configuration (default: gongkai.json of the current directory); see docs/configuration.md
  --only RULE                 only these rules (repeat it, or separate by commas)
  --skip RULE                 not these rules (likewise)
  --min-severity LEVEL        error|warning|info (default: info, which is everything)

Options of audit (besides --format text|json|ndjson|csv, -o --config --only --skip):
  --units FILE                list of bodies: CSV or pasted rows of name, kind, parent, aliases
  --year YEAR                 report year looked for (default: the most frequent)
  --sample N|N% --seed SEED   random sample, seed recorded; --by kind|parent stratifies
  --xlsx FILE                 workbook: problems, bodies, sample, evidence, rules
  --notices DIR --bulletin FILE --rectifications DIR   notices and draft bulletin (.docx), rectification files (.json)
  --deadline DATE --inspector NAME --earlier NDJSON
  --queue redis://ADDRESS     spread over machines; each runs gongkai-lint audit --worker redis://ADDRESS

Options of fix (besides --published --body-kind --config --only --skip):
  --propose                   list the changes that are yours to decide, without applying them
  --apply FINGERPRINT         apply the proposal of this finding too (repeat it; FINGERPRINT:2 for its second one)
  --insert missing            instead of fixing, add missing headings, blank tables and the right form of the year
  -o, --output FILE           write the changed file to FILE

Options of all:
  --lang zh|en                language of the output (default: zh)
  --help, --version

Exit status: 0 no finding of severity error; 1 at least one; 2 wrong usage, or no annual report could be read.
fix: 0 written or nothing to change, 2 nothing changed.
`,
};
