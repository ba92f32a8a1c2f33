import { type Layer, looks } from './layers.js';

/** Frames of the boxes for places without words, and of browsers that cannot colour text. */
const boxes: Readonly<Record<Layer, string>> = {
  verified: '1px solid #15803d',
  unverifiable: '1px dotted #475569',
  contradicted: '3px double #c2410c',
  info: '2px dotted #1d4ed8',
  warning: '2px dashed #92400e',
  error: '2px solid #b91c1c',
  flash: '3px solid #a16207',
};

/** The style sheet inside the overlay's shadow tree: nothing of the page reaches in, nothing reaches out. */
export const overlayCss = `
.marks{position:absolute;left:0;top:0;width:0;height:0}
.off{display:none!important}
.box{position:absolute;left:0;top:0;box-sizing:border-box;pointer-events:none;border-radius:2px}
${looks.map(({ layer }) => `.box.${layer}{border:${boxes[layer]}}`).join('\n')}
.box.flash{background:rgba(253,224,71,.45)}
.badge{all:unset;position:absolute;left:0;top:0;box-sizing:border-box;min-width:18px;height:18px;padding:0 4px;
border:1px solid #fff;font:bold 11px/16px system-ui,sans-serif;text-align:center;color:#fff;cursor:pointer;
pointer-events:auto;user-select:none;-webkit-user-select:none;box-shadow:0 1px 2px rgba(0,0,0,.5)}
.badge.error{background:#b91c1c;border-radius:9px}
.badge.warning{background:#92400e;border-radius:4px}
.badge.info{background:#1d4ed8;border-radius:0}
.badge.flash{outline:3px solid #fde047}
@media (forced-colors:active){.badge{background:ButtonFace;color:ButtonText;border-color:ButtonText}}
@media print{.marks{display:none}}
`;
