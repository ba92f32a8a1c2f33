import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The main part of a .docx. */
export function documentXml(docx: Uint8Array): string {
  return strFromU8(unzipSync(docx)['word/document.xml']!);
}

/** The texts of its comments. */
export function commentTexts(docx: Uint8Array): string[] {
  const part = unzipSync(docx)['word/comments.xml'];
  const comments = part ? strFromU8(part).split('<w:comment ').slice(1) : [];
  return comments.map((each) => decoded([...each.matchAll(/<w:t[^>]*>([^<]*)/g)].map((match) => match[1]).join('')));
}

function decoded(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** The file with these settings of Word. */
export function withSettings(docx: Uint8Array, settings: string): Uint8Array {
  const files = unzipSync(docx);
  const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  files['word/settings.xml'] = strToU8(`<w:settings ${namespace}>${settings}</w:settings>`);
  const name = 'word/_rels/document.xml.rels';
  const added = `<Relationship Id="rSettings" Type="${relations}/settings" Target="settings.xml"/></Relationships>`;
  files[name] = strToU8(strFromU8(files[name]!).replace('</Relationships>', added));
  return zipSync(files);
}

/** The file with every run of text highlighted. */
export function highlightWords(docx: Uint8Array, colour: string): Uint8Array {
  return changed(docx, (xml) =>
    xml.replace(/<w:r>(<w:rPr>)?/g, (_, properties?: string) =>
      properties
        ? `<w:r><w:rPr><w:highlight w:val="${colour}"/>`
        : `<w:r><w:rPr><w:highlight w:val="${colour}"/></w:rPr>`,
    ),
  );
}

/** The file with another main part. */
export function changed(docx: Uint8Array, change: (xml: string) => string): Uint8Array {
  const files = unzipSync(docx);
  files['word/document.xml'] = strToU8(change(strFromU8(files['word/document.xml']!)));
  return zipSync(files);
}
