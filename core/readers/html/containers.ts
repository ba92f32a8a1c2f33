/**
 * Where content management systems put the article. The order is that of trust: from names that one system uses for nothing
 * else to elements that may hold the whole page. Sources: the platforms' own pages and public crawlers (TRS 拓尔思, 大汉 jcms,
 * 博达 vsb, 开普, 广东 gkmlpt, www.gov.cn); they are hints, and the text decides.
 */
export const containers: readonly { readonly by: 'id' | 'class' | 'tag'; readonly name: string }[] = [
  { by: 'id', name: 'ucap-content' },
  { by: 'tag', name: 'ucapcontent' },
  { by: 'class', name: 'trs_editor' },
  { by: 'class', name: 'trs_editor_view' },
  { by: 'class', name: 'trs_ueditor' },
  { by: 'class', name: 'trs_word' },
  { by: 'id', name: 'vsb_content' },
  { by: 'id', name: 'vsb_content_2' },
  { by: 'id', name: 'vsb_content_4' },
  { by: 'class', name: 'v_news_content' },
  { by: 'id', name: 'zoom' },
  { by: 'class', name: 'article-content' },
  { by: 'class', name: 'wp_articlecontent' },
  { by: 'class', name: 'pages_content' },
  { by: 'tag', name: 'article' },
  { by: 'tag', name: 'main' },
];

/** Rank of a pair of comments around the article: behind the names of systems, before `article` and `main`. */
export const commentRank = containers.findIndex(({ name }) => name === 'article') - 0.5;

/** Comments that systems write before and behind the article; 大汉 writes `ZJEG_RSS.content.begin`. */
export const commentMarks = { begin: ['正文开始', 'content.begin'], end: ['正文结束', 'content.end'] } as const;

/**
 * Words of the six headings and the three tables of the statutory forms (国办公开办函〔2019〕60号, 〔2021〕30号), one line a part.
 * They only tell where the report stands on the page; recognition reads it.
 */
export const statutoryMarks: readonly (readonly string[])[] = [
  ['总体情况', '基本情况', '工作概况', '总结概述'],
  ['主动公开政府信息'],
  ['处理政府信息公开申请', '政府信息公开申请'],
  ['行政复议'],
  ['主要问题', '存在问题', '存在的问题'],
  ['需要报告', '其他报告事项', '其它报告事项'],
  ['第二十条第', '制发件数', '新制作数量', '处理决定数量'],
  ['自然人', '申请人情况'],
  ['结果维持'],
];
/** The marks from here on are words of tables, which no menu has. */
export const firstTableMark = 6;

/** Facts of publication that portals print around the article; what follows the name and a colon is of use. */
export const publicationKeys: readonly string[] = [
  '发布日期',
  '发布时间',
  '发文日期',
  '成文日期',
  '生成日期',
  '公开日期',
  '来源',
  '索引号',
  '发布机构',
  '发文机关',
];

/** Beginnings of lines that portals put right before or behind the article and that say nothing about it. */
export const idleBeginnings: readonly string[] = [
  ...[
    '打印',
    '【打印',
    '[打印',
    '关闭',
    '【关闭',
    '[关闭',
    '字体',
    '字号',
    '【字',
    '[字',
    '分享',
    '收藏',
    '返回',
    '扫一扫',
    '责任编辑',
  ],
  ...[
    '上一篇',
    '下一篇',
    '上一条',
    '下一条',
    '浏览次数',
    '浏览量',
    '点击数',
    '点击量',
    '访问次数',
    '访问量',
    '阅读次数',
  ],
  ...['当前位置', '您的位置', '您当前', '您现在', '首页'],
  ...['相关链接', '相关信息', '相关文章', '相关文档', '相关阅读', '相关解读', '相关稿件', '友情链接', '推荐阅读'],
  ...[
    '主办：',
    '主办单位',
    '承办：',
    '承办单位',
    '版权所有',
    '网站地图',
    '网站标识码',
    '联系我们',
    '技术支持',
    'Copyright',
  ],
];

/** Words of the page's foot, wherever in the line they stand. */
export const footWords: readonly string[] = ['备案号', 'ICP备', '公网安备', '网站标识码'];
