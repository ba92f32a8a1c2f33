/**
 * Radicals of the supplement and the ideographs that they stand for. Source: Unicode, EquivalentUnifiedIdeograph.txt, 14.0;
 * those beyond the basic plane are left out. Kangxi radicals and compatibility ideographs have their ideographs by NFKC.
 */
const supplement =
  '⺁⺂⺃⺄⺅⺆⺈⺉⺊⺋⺌⺍⺎⺏⺐⺒⺓⺔⺕⺖⺗⺘⺙⺛⺜⺝⺞⺟⺠⺡⺢⺣⺤⺥⺦⺧⺨⺩⺫⺬⺭⺯⺰⺱⺲⺳⺴⺶⺹⺺⺻⺼⺾⺿⻀⻁⻂⻃⻄⻅⻆⻈⻉⻋⻌⻍⻎⻏⻐⻑⻒⻓⻔⻖⻗⻘⻙⻚⻛⻜⻝⻟⻠⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲⻳';
const ideographs =
  '厂乛乚乙亻冂刀刂卜㔾小小兀尣尢巳幺彑彐忄心扌攵旡日月歺母民氵氺灬爫爫丬牛犭王目示礻糹纟罓罒㓁冗羊耂肀聿肉艹艹艹虎衤覀西见角讠贝车辶辶辶邑钅長镸长门阝雨青韦页风飞食飠饣马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟';

const folded = new Map([...supplement].map((radical, index) => [radical, ideographs.charAt(index)]));

/**
 * One character as it is meant: Chromium and some fonts name ideographs by the radicals that look like them, vertical fonts name
 * marks by their vertical forms. Nothing else is changed: full-width forms and brackets stay.
 */
export function foldRadicals(text: string): string {
  const unit = text.charCodeAt(0);
  if (unit < 0x2e80 || (unit > 0x2fdf && unit < 0xf900)) return text;
  if (unit <= 0xfaff) return folded.get(text) ?? text.normalize('NFKC');
  const isVertical = (unit >= 0xfe10 && unit <= 0xfe19) || (unit >= 0xfe30 && unit <= 0xfe48);
  return isVertical ? wide(text.normalize('NFKC')) : text;
}

/** NFKC makes ASCII of vertical brackets; Chinese text has full-width ones. */
function wide(text: string): string {
  if (text.length > 1) return '…';
  const unit = text.charCodeAt(0);
  return unit > 0x20 && unit < 0x7f ? String.fromCharCode(unit + 0xfee0) : text;
}
