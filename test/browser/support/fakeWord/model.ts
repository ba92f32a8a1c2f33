import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A stretch of the document: within one paragraph, from one to another, or whole elements. */
export interface Stretch {
  first: Element;
  start: number;
  last: Element;
  end: number;
  /** Whole paragraphs and tables that were inserted. */
  elements: Element[] | null;
}

interface Segment {
  readonly run: Element;
  readonly node: Element;
  readonly start: number;
  readonly end: number;
}

/** A .docx as Word holds it while it is open: its XML is the document, and every edit changes the XML. */
export class OpenDocument {
  readonly #files: Record<string, Uint8Array>;
  readonly #dom: Document;
  readonly stretches = new Set<Stretch>();
  isTracking: boolean;
  /** Whether cells that a merge covers have a paragraph: versions of Word differ. */
  countsCovered = true;

  constructor(bytes: Uint8Array) {
    this.#files = unzipSync(bytes);
    this.#dom = new DOMParser().parseFromString(strFromU8(this.#files['word/document.xml']!), 'text/xml');
    const settings = this.#files['word/settings.xml'];
    this.isTracking = settings !== undefined && strFromU8(settings).includes('<w:trackRevisions/>');
  }

  get body(): Element {
    return this.#dom.getElementsByTagNameNS(W, 'body')[0]!;
  }

  /** All paragraphs but those in text boxes. */
  paragraphs(): Element[] {
    return [...this.body.getElementsByTagNameNS(W, 'p')].filter(
      (each) => !this.#inside(each, 'txbxContent') && (this.countsCovered || !this.#isCovered(each)),
    );
  }

  #isCovered(paragraph: Element): boolean {
    const cell = this.#ancestor(paragraph, 'tc');
    const merge = cell?.getElementsByTagNameNS(W, 'vMerge')[0];
    return merge !== undefined && merge.getAttributeNS(W, 'val') !== 'restart';
  }

  #inside(element: Element, name: string): boolean {
    return this.#ancestor(element, name) !== null;
  }

  #ancestor(element: Element, name: string): Element | null {
    for (let each = element.parentElement; each; each = each.parentElement) if (each.localName === name) return each;
    return null;
  }

  /** As `Paragraph.text` gives it: tracked deletions are in it, line breaks are vertical tabs. */
  text(paragraph: Element): string {
    return this.#segments(paragraph)
      .map(({ node }) => characters(node))
      .join('');
  }

  textOf({ first, start, last, end, elements }: Stretch): string {
    if (elements)
      return elements
        .flatMap((each) => [...each.getElementsByTagNameNS(W, 't')])
        .map((t) => t.textContent)
        .join('');
    if (first === last) return this.text(first).slice(start, end);
    const all = this.paragraphs();
    const between = all.slice(all.indexOf(first) + 1, all.indexOf(last)).map((each) => this.text(each));
    return [this.text(first).slice(start), ...between, this.text(last).slice(0, end)].join('\r');
  }

  #segments(paragraph: Element): Segment[] {
    const segments: Segment[] = [];
    let at = 0;
    for (const run of paragraph.getElementsByTagNameNS(W, 'r')) {
      if (this.#ancestor(run, 'p') !== paragraph || this.#inside(run, 'txbxContent')) continue;
      for (const node of run.children) {
        const { length } = characters(node);
        if (length === 0) continue;
        segments.push({ run, node, start: at, end: at + length });
        at += length;
      }
    }
    return segments;
  }

  /** Makes a run end at the offset. */
  #split(paragraph: Element, offset: number): void {
    const segment = this.#segments(paragraph).find(
      ({ start, end }) => start <= offset && offset <= end && offset > start - 1,
    );
    const inside = this.#segments(paragraph).find(({ start, end }) => start < offset && offset < end);
    if (inside) {
      const right = inside.run.cloneNode(true) as Element;
      const index = [...inside.run.children].indexOf(inside.node);
      const text = inside.node.textContent ?? '';
      setText(inside.node, text.slice(0, offset - inside.start));
      setText(right.children[index]!, text.slice(offset - inside.start));
      for (const child of [...inside.run.children].slice(index + 1)) child.remove();
      for (const child of [...right.children].slice(0, index)) if (child.localName !== 'rPr') child.remove();
      inside.run.after(right);
    } else if (segment) {
      // Between two pieces of one run.
      const next = this.#segments(paragraph).find(({ run, start }) => start === offset && run === segment.run);
      if (!next || next.node === segment.node) return;
      const right = segment.run.cloneNode(true) as Element;
      const index = [...segment.run.children].indexOf(next.node);
      for (const child of [...segment.run.children].slice(index)) child.remove();
      for (const child of [...right.children].slice(0, index)) if (child.localName !== 'rPr') child.remove();
      segment.run.after(right);
    }
  }

  /** The runs of a stretch, split off from their neighbours. */
  runsOf({ first, start, end }: Stretch): Element[] {
    this.#split(first, start);
    this.#split(first, end);
    const runs = this.#segments(first).filter((each) => each.start >= start && each.end <= end);
    return [...new Set(runs.map(({ run }) => run))];
  }

  /** Replaces text within a paragraph as typing would: with its formatting, as a revision where changes are tracked. */
  replace(stretch: Stretch, text: string): Stretch {
    const { first, start, end } = stretch;
    const old = start < end ? this.runsOf(stretch) : [];
    if (old.length === 0) this.#split(first, start);
    const before = this.#segments(first)
      .filter((each) => each.end <= start)
      .at(-1)?.run;
    const model = old[0] ?? before ?? this.#segments(first)[0]?.run;
    const run = this.#make('r');
    const properties = model?.getElementsByTagNameNS(W, 'rPr')[0];
    if (properties) run.append(properties.cloneNode(true));
    const node = this.#make('t');
    setText(node, text);
    run.append(node);
    const anchor = old.length > 0 ? topOf(old.at(-1)!, first) : before ? topOf(before, first) : null;
    const inserted = this.isTracking ? this.#revision('ins', [run]) : run;
    if (text !== '') {
      if (anchor) anchor.after(inserted);
      else {
        const pPr = [...first.children].find(({ localName }) => localName === 'pPr');
        if (pPr) pPr.after(inserted);
        else first.prepend(inserted);
      }
    }
    if (this.isTracking) for (const each of old) this.#strike(each);
    else for (const each of old) each.remove();
    const kept = this.isTracking ? end : start;
    const written = this.track({ first, start: kept, last: first, end: kept + text.length, elements: null });
    const shift = text.length - (this.isTracking ? 0 : end - start);
    for (const each of this.stretches) {
      if (each === written || each === stretch || each.elements) continue;
      if (each.first === first && each.start >= end && !(each.start === start && start === end)) each.start += shift;
      if (each.last === first && each.end >= end && !(start === end && each.end === start)) each.end += shift;
    }
    if (stretch.last === first) stretch.end = this.isTracking ? end : start + text.length;
    return written;
  }

  #strike(run: Element): void {
    const place = this.#make('del');
    place.setAttributeNS(W, 'w:author', '测试');
    run.before(place);
    place.append(run);
    for (const t of [...run.getElementsByTagNameNS(W, 't')]) {
      const deleted = this.#make('delText');
      deleted.setAttribute('xml:space', 'preserve');
      deleted.textContent = t.textContent;
      t.replaceWith(deleted);
    }
  }

  #revision(name: 'ins', runs: Element[]): Element {
    const revision = this.#make(name);
    revision.setAttributeNS(W, 'w:author', '测试');
    revision.append(...runs);
    return revision;
  }

  #make(name: string): Element {
    return this.#dom.createElementNS(W, `w:${name}`);
  }

  track(stretch: Stretch): Stretch {
    this.stretches.add(stretch);
    return stretch;
  }

  whole(paragraph: Element): Stretch {
    return this.track({
      first: paragraph,
      start: 0,
      last: paragraph,
      end: this.text(paragraph).length,
      elements: null,
    });
  }

  insertParagraph(beside: Element, text: string, where: 'Before' | 'After'): Element {
    const paragraph = this.#make('p');
    const run = this.#make('r');
    const node = this.#make('t');
    setText(node, text);
    run.append(node);
    if (text !== '') paragraph.append(run);
    if (where === 'Before') beside.before(paragraph);
    else beside.after(paragraph);
    return paragraph;
  }

  /** Puts the body of a flat OPC in the place of a paragraph. */
  insertXml(paragraph: Element, xml: string): Stretch {
    const parsed = new DOMParser().parseFromString(xml, 'text/xml');
    const body = parsed.getElementsByTagNameNS(W, 'body')[0];
    if (!body) throw new Error('ooxmlIsMalformated');
    const elements = [...body.children]
      .filter(({ localName }) => localName !== 'sectPr')
      .map((each) => this.#dom.importNode(each, true));
    paragraph.replaceWith(...elements);
    return this.track({ first: elements[0]!, start: 0, last: elements.at(-1)!, end: 0, elements });
  }

  highlight(stretch: Stretch): string | null {
    const colours = new Set(this.runsOf(stretch).map((run) => colourOf(run)));
    return colours.size > 1 ? '' : ([...colours][0] ?? null);
  }

  setHighlight(stretch: Stretch, colour: string | null): void {
    for (const run of this.runsOf(stretch)) {
      let properties = [...run.children].find(({ localName }) => localName === 'rPr');
      for (const old of [...run.getElementsByTagNameNS(W, 'highlight')]) old.remove();
      if (colour === null) {
        if (properties && properties.children.length === 0) properties.remove();
        continue;
      }
      if (!properties) run.prepend((properties = this.#make('rPr')));
      const highlight = this.#make('highlight');
      highlight.setAttributeNS(W, 'w:val', names.get(colour) ?? colour);
      properties.append(highlight);
    }
  }

  wrap(stretch: Stretch): Element {
    const runs = this.runsOf(stretch);
    const control = this.#make('sdt');
    control.append(this.#make('sdtPr'), this.#make('sdtContent'));
    topOf(runs[0]!, stretch.first).before(control);
    control.children[1]!.append(...runs.map((run) => topOf(run, stretch.first)));
    return control;
  }

  setTag(control: Element, tag: string): void {
    const element = this.#make('tag');
    element.setAttributeNS(W, 'w:val', tag);
    control.children[0]!.replaceChildren(element);
  }

  controls(): Element[] {
    return [...this.body.getElementsByTagNameNS(W, 'sdt')];
  }

  comment(stretch: Stretch, text: string): string {
    const part = this.#files['word/comments.xml'];
    const dom = new DOMParser().parseFromString(part ? strFromU8(part) : `<w:comments xmlns:w="${W}"/>`, 'text/xml');
    const id = String(dom.documentElement.children.length + 1000);
    const comment = dom.createElementNS(W, 'w:comment');
    comment.setAttributeNS(W, 'w:id', id);
    comment.innerHTML = `<w:p xmlns:w="${W}"><w:r><w:t/></w:r></w:p>`;
    comment.getElementsByTagNameNS(W, 't')[0]!.textContent = text;
    dom.documentElement.append(comment);
    this.#files['word/comments.xml'] = strToU8(new XMLSerializer().serializeToString(dom));
    if (!part) this.#relate('comments');
    const runs = this.runsOf(stretch);
    const start = this.#make('commentRangeStart');
    const end = this.#make('commentRangeEnd');
    for (const mark of [start, end]) mark.setAttributeNS(W, 'w:id', id);
    topOf(runs[0]!, stretch.first).before(start);
    topOf(runs.at(-1)!, stretch.first).after(end);
    return id;
  }

  comments(): { readonly id: string; readonly text: string }[] {
    const part = this.#files['word/comments.xml'];
    if (!part) return [];
    const dom = new DOMParser().parseFromString(strFromU8(part), 'text/xml');
    return [...dom.documentElement.children].map((each) => ({
      id: each.getAttributeNS(W, 'id') ?? '',
      text: each.textContent ?? '',
    }));
  }

  deleteComment(id: string): void {
    const dom = new DOMParser().parseFromString(strFromU8(this.#files['word/comments.xml']!), 'text/xml');
    for (const each of [...dom.documentElement.children]) if (each.getAttributeNS(W, 'id') === id) each.remove();
    this.#files['word/comments.xml'] = strToU8(new XMLSerializer().serializeToString(dom));
    for (const name of ['commentRangeStart', 'commentRangeEnd']) {
      for (const mark of [...this.body.getElementsByTagNameNS(W, name)]) {
        if (mark.getAttributeNS(W, 'id') === id) mark.remove();
      }
    }
  }

  #relate(kind: string): void {
    const name = 'word/_rels/document.xml.rels';
    const empty =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
    const old = this.#files[name] ? strFromU8(this.#files[name]!) : empty;
    const added = `<Relationship Id="fake${kind}" Type="${relations}/${kind}" Target="${kind}.xml"/>`;
    this.#files[name] = strToU8(old.replace('</Relationships>', `${added}</Relationships>`));
  }

  tableOf(paragraph: Element): Element | null {
    return this.#ancestor(paragraph, 'tbl');
  }

  /** Row and grid column of the cell that a paragraph stands in. */
  cellOf(paragraph: Element): { row: number; column: number } | null {
    const cell = this.#ancestor(paragraph, 'tc');
    const row = cell?.parentElement;
    const table = row?.parentElement;
    if (!cell || !row || !table) return null;
    let column = 0;
    for (const each of row.children) {
      if (each === cell) break;
      if (each.localName !== 'tc') continue;
      const span = each.getElementsByTagNameNS(W, 'gridSpan')[0]?.getAttributeNS(W, 'val');
      column += Number(span ?? 1);
    }
    const rows = [...table.children].filter(({ localName }) => localName === 'tr');
    return { row: rows.indexOf(row), column };
  }

  /** The document as Word would save it. */
  save(): Uint8Array {
    const document = strToU8(new XMLSerializer().serializeToString(this.#dom));
    return zipSync({ ...this.#files, 'word/document.xml': document });
  }

  /** As `getOoxml` gives it, with paragraph ids that are new each time (OfficeDev/office-js 4078). */
  flat(): string {
    const parts = Object.entries({
      ...this.#files,
      'word/document.xml': strToU8(new XMLSerializer().serializeToString(this.#dom)),
    })
      .filter(([name]) => /\.(?:xml|rels)$/.test(name) && name !== '[Content_Types].xml')
      .map(([name, bytes]) => {
        const xml = strFromU8(bytes)
          .replace(/^\ufeff?<\?xml[^>]*\?>\s*/, '')
          .replace(/<w:p(?=[ >])/g, () => `<w:p w:rsidR="${Math.random().toString(16).slice(2, 10)}"`);
        return `<pkg:part pkg:name="/${name}" pkg:contentType="application/xml"><pkg:xmlData>${xml}</pkg:xmlData></pkg:part>`;
      });
    return `<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">${parts.join('')}</pkg:package>`;
  }
}

const names = new Map([['#FFFF00', 'yellow']]);

function colourOf(run: Element): string | null {
  return run.getElementsByTagNameNS(W, 'highlight')[0]?.getAttributeNS(W, 'val') ?? null;
}

function characters(node: Element): string {
  if (node.localName === 't' || node.localName === 'delText') return node.textContent ?? '';
  if (node.localName === 'tab') return '\t';
  return node.localName === 'br' || node.localName === 'cr' ? '\v' : '';
}

function setText(node: Element, text: string): void {
  node.textContent = text;
  node.setAttribute('xml:space', 'preserve');
}

/** The child of the paragraph that holds the run. */
function topOf(run: Element, paragraph: Element): Element {
  let top = run;
  while (top.parentElement && top.parentElement !== paragraph && ['ins', 'del'].includes(top.parentElement.localName)) {
    top = top.parentElement;
  }
  return top;
}
