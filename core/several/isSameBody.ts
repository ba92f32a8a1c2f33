/** Words that a name may end with or not: 芦汀镇 and 芦汀镇人民政府, 观潮街道 and 观潮街道办事处. */
const optionalEnding = /(?:人民政府|办事处)$/;
/** What stands before a name is the territory it lies in, not part of another name: 河镇 is not 石梁河镇. */
const territory = /[省市县区旗州盟]$/;

/**
 * Whether two names mean one body, with or without the territory in front and the ending 人民政府 or 办事处.
 * The office of a government is another body than the government.
 */
export function isSameBody(a: string, b: string): boolean {
  const [shorter, longer] = [a, b]
    .map((name) => name.replace(/\s+/g, '').replace(optionalEnding, ''))
    .sort((x, y) => x.length - y.length) as [string, string];
  if (shorter === '' || !longer.endsWith(shorter)) return false;
  return longer.length === shorter.length || territory.test(longer.slice(0, -shorter.length));
}
