/** How sub-headings read; from sub-headings of published reports. */

/**
 * Announces something that has to follow (存在的问题, 改进措施, 主动公开情况), unlike list items that say something by
 * themselves (更新不够及时, 完善保障措施).
 */
export const announcing =
  /(?:情况|方面|(?:存在|主要|突出)的?(?:主要|突出)?(?:问题|不足|困难)|(?:改进|整改|主要|具体)(?:措施|举措)|(?:工作|下一步)(?:打算|计划|安排))[：:。]?$/;

/** Says by itself that there is nothing, or that something is done: no text need follow. */
export const stating = /无|未|没有|不存在|已|均|[0-9]/;
