import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { transform } from 'esbuild';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { checkedBase, placeholder } from '../../scripts/word/buildPane.js';
import { drawIcon } from '../../scripts/word/drawIcon.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const source = readFileSync(`${root}word-addin/manifest.xml`, 'utf8');

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

function parse(xml: string): Element {
  const top: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes: attributes as Record<string, string>, children: [], text: '' };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    open.at(-1)!.text += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  return top.children[0]!;
}

const all = (element: Element): Element[] => [element, ...element.children.flatMap(all)];

/** Order of elements in OfficeAppManifestV1_1.xsd and TaskPaneAppVersionOverridesV1_0.xsd; those that we use. */
const orders: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    ...['Id', 'AlternateId', 'Version', 'ProviderName', 'DefaultLocale', 'DisplayName', 'Description', 'IconUrl'],
    ...['HighResolutionIconUrl', 'SupportUrl', 'AppDomains', 'Hosts', 'Requirements', 'DefaultSettings', 'Permissions'],
    ...['Dictionary', 'VersionOverrides'],
  ],
  VersionOverrides: ['Description', 'Requirements', 'Hosts', 'Resources'],
  DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint'],
  GetStarted: ['Title', 'Description', 'LearnMoreUrl'],
  Group: ['Label', 'Icon', 'Control'],
  Control: ['Label', 'Supertip', 'Icon', 'Action'],
  Supertip: ['Title', 'Description'],
  Action: ['TaskpaneId', 'SourceLocation'],
  Resources: ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings'],
};

/** Faults of a manifest, as sentences. */
function faults(xml: string): string[] {
  const manifest = parse(xml);
  const elements = all(manifest);
  const found: string[] = [];
  for (const { name, children } of elements) {
    const order = orders[name];
    if (!order) continue;
    let last = 0;
    for (const child of children) {
      const at = order.indexOf(child.name);
      if (at < 0) found.push(`${name} has no ${child.name}.`);
      else if (at < last) found.push(`In ${name}, ${child.name} stands too late.`);
      last = Math.max(last, at);
    }
  }
  const textOf = (name: string) => elements.find((each) => each.name === name)?.text.trim() ?? '';
  if (!/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(textOf('Id'))) found.push('Id is no GUID.');
  if (!/^\d{1,5}(?:\.\d{1,5}){1,3}$/.test(textOf('Version'))) found.push('Version is no version.');
  if (textOf('Permissions') !== 'ReadWriteDocument') found.push('Permissions are wrong.');
  const limits = new Map([
    ['DisplayName', 125],
    ['Description', 250],
  ]);
  for (const [name, limit] of limits) {
    const element = manifest.children.find((each) => each.name === name);
    const values = [
      element?.attributes.DefaultValue,
      ...(element?.children ?? []).map(({ attributes }) => attributes.Value),
    ];
    for (const value of values) if (!value || value.length > limit) found.push(`${name} is missing or too long.`);
  }
  const resources = elements.filter(({ name }) => /^bt:(?:Image|Url|String)$/.test(name) && true);
  const ids = new Map(resources.flatMap((each) => (each.attributes.id ? [[each.attributes.id, each] as const] : [])));
  if (ids.size > new Set(ids.keys()).size) found.push('An id occurs twice.');
  for (const { name, attributes } of elements) {
    const { resid } = attributes;
    if (resid !== undefined && !ids.has(resid)) found.push(`${name} names ${resid}, which does not exist.`);
    if (resid !== undefined && resid.length > 32) found.push(`The id ${resid} is longer than 32 characters.`);
  }
  const used = new Set(elements.flatMap(({ attributes }) => attributes.resid ?? []));
  for (const id of ids.keys()) if (!used.has(id)) found.push(`Nothing uses ${id}.`);
  for (const group of elements.filter(({ name }) => name === 'bt:ShortStrings' || name === 'bt:LongStrings')) {
    const limit = group.name === 'bt:ShortStrings' ? 125 : 250;
    for (const { attributes, children } of group.children) {
      const english = children.find((each) => each.name === 'bt:Override' && each.attributes.Locale === 'en-US');
      for (const value of [attributes.DefaultValue, english?.attributes.Value]) {
        if (!value || value.length > limit) found.push(`${attributes.id} is missing or too long.`);
      }
    }
  }
  const urls = elements.flatMap(({ name, attributes }) =>
    /Url$|SourceLocation|bt:Image$/.test(name) ? (attributes.DefaultValue ?? []) : [],
  );
  for (const url of urls) if (!url.startsWith('https://')) found.push(`${url} is not https.`);
  for (const icon of elements.filter(({ name }) => name === 'Icon')) {
    const sizes = icon.children.map(({ attributes }) => attributes.size);
    for (const size of ['16', '32', '80']) if (!sizes.includes(size)) found.push(`An icon lacks size ${size}.`);
    for (const { attributes } of icon.children) {
      if (!ids.get(attributes.resid ?? '')?.attributes.DefaultValue?.endsWith(`-${attributes.size}.png`)) {
        found.push(`The icon of size ${attributes.size} names another size.`);
      }
    }
  }
  return found;
}

describe('manifest.xml', () => {
  it('has no fault', () => expect(faults(source)).toEqual([]));

  it('has the four buttons in one pane', () => {
    const actions = all(parse(source)).filter(({ name }) => name === 'Action');
    expect(actions).toHaveLength(4);
    expect(new Set(actions.map(({ children }) => children[0]!.text)).size).toBe(1);
  });

  it.each([
    ['<Version>0.1.0.0</Version>', '', 'Version is no version'],
    ['https://localhost:3000/taskpane.html?do=fix', 'http://localhost:3000/taskpane.html?do=fix', 'not https'],
    ['<Title resid="Next.Label"/>', '<Title resid="Next.Labels"/>', 'does not exist'],
    ['size="80" resid="Icon.80"', 'size="80" resid="Icon.32"', 'names another size'],
    ['DefaultValue="下一处"', `DefaultValue="${'长'.repeat(126)}"`, 'too long'],
    ['  <DefaultLocale>zh-CN</DefaultLocale>\n', '', ''],
  ])('a fault is seen: %s', (old, wrong, sentence) => {
    const changed = source.replace(old, wrong);
    expect(changed).not.toBe(source);
    if (sentence !== '') expect(faults(changed).join('\n')).toContain(sentence);
  });

  it('a wrong order is seen', () => {
    const moved = source
      .replace('<Permissions>ReadWriteDocument</Permissions>', '')
      .replace('<Hosts>', '<Permissions>ReadWriteDocument</Permissions><Hosts>');
    expect(faults(moved)).toContain('In OfficeApp, Hosts stands too late.');
  });
});

describe('the address of the pane', () => {
  it('is written without a slash at its end', () => {
    expect(checkedBase('https://oa.yunxi.test/nianbao/')).toBe('https://oa.yunxi.test/nianbao');
    expect(checkedBase(placeholder)).toBe(placeholder);
  });

  it.each(['http://oa.yunxi.test', 'oa.yunxi.test', 'https://oa.yunxi.test/?a=1', ''])('is refused: %s', (base) => {
    expect(() => checkedBase(base)).toThrow(/--base/);
  });
});

describe('what old engines run', () => {
  it('is ES5', async () => {
    const code = readFileSync(`${root}word-addin/public/boot.js`, 'utf8');
    const written = await transform(code, { target: 'es5', minifyWhitespace: true });
    expect(written.code).toBe((await transform(code, { target: 'esnext', minifyWhitespace: true })).code);
  });
});

describe('icons', () => {
  it.each([16, 32, 80])('are PNG files of %i pixels', (size) => {
    const bytes = drawIcon(size);
    expect([...bytes.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([size, size]);
  });
});
