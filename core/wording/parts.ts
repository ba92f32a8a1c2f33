/**
 * Words between two figures that begin another statement: what follows is no part of the list before. Seen in the reports
 * of spec/report-format.md, section 7.
 */
export const listBreaks =
  /办结|答复|办理|结转|受理|收到|回复|回应|完成|同比|增长|增加|减少|下降|较|相比|阅读|浏览|点击|访问|粉丝|关注|播放|转发|培训|会议|[共总累]计|占|超过|达/;
