/**
 * The form in which labels are compared: NFKC, without white space and punctuation. Letters, digits and ideographs stay.
 * `（二） 部分公开` and `(二)部分公开` fold alike.
 */
export function fold(text: string): string {
  let plain = '';
  let start = -1;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (isKept(unit)) {
      if (start < 0) start = index;
    } else {
      if (isCompatibility(unit)) return foldSlowly(text);
      if (start >= 0) plain += text.slice(start, index);
      start = -1;
    }
  }
  return start === 0 ? text : start < 0 ? plain : plain + text.slice(start);
}

/** ASCII digits and letters, ideographs; 〇 belongs to them. */
function isKept(unit: number): boolean {
  return (
    (unit >= 0x4e00 && unit <= 0x9fff) ||
    (unit >= 0x30 && unit <= 0x39) ||
    (unit >= 0x41 && unit <= 0x5a) ||
    (unit >= 0x61 && unit <= 0x7a) ||
    (unit >= 0x3400 && unit <= 0x4dbf) ||
    unit === 0x3007
  );
}

/** Characters that NFKC turns into letters, digits or ideographs: full-width forms, circled numbers, radicals … */
function isCompatibility(unit: number): boolean {
  return (
    (unit >= 0xff10 && unit <= 0xff19) ||
    (unit >= 0xff21 && unit <= 0xff3a) ||
    (unit >= 0xff41 && unit <= 0xff5a) ||
    (unit >= 0x2e80 && unit <= 0x2fdf) ||
    (unit >= 0xf900 && unit <= 0xfaff) ||
    (unit >= 0x2150 && unit <= 0x218f) ||
    (unit >= 0x2460 && unit <= 0x24ff) ||
    (unit >= 0x3200 && unit <= 0x33ff) ||
    (unit >= 0xb2 && unit <= 0xb9)
  );
}

function foldSlowly(text: string): string {
  return text.normalize('NFKC').replace(/[^0-9A-Za-z\u3007\u3400-\u4dbf\u4e00-\u9fff]/g, '');
}
