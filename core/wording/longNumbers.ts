/** Words that tell what a long number is, where it stands beside them. */

/** Numbers of other kinds, which may look like an identity, card or mobile number by chance. */
export const otherNumbers =
  /(?:信用|机构|统一)(?:社会)?(?:信用)?代码|标识码|备案|索引号|流水号|编号|文号|案号|(?<!身份)证号|单号|条码|序列号|QQ|qq|邮编|邮政编码|网址|http/;

/** Beside these a number of sixteen to nineteen digits is an account or a card. */
export const accountWords = /账号|帐号|卡号|银行|账户|帐户|信用社|农商行/;

/** What follows an amount or a count; a telephone number is followed by none of them. */
export const unitsBehind = /^\s?(?:万?元|[条件份次个人户亩]|万|亿|平方|立方|千|公里|吨|％|%)/;
