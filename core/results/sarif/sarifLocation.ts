import type { Form } from '../../formats/form.js';
import { describePlace } from '../describePlace.js';
import type { Location } from '../result.js';
import { artifactUri } from './artifactUri.js';

/**
 * A place as a SARIF location. It has no region: offsets count in a paragraph or cell of what was read, and a .docx, a
 * page and a PDF have no characters or lines of their own that SARIF could count. Section, table, row and column are a
 * logical location instead; block and offsets stand in the properties.
 */
export function sarifLocation(location: Location, source: string, form: Form | null, language: 'zh' | 'en'): object {
  const { section, table, row, column, text, block, start, end } = location;
  const path = [`section-${section}`, table, row, column].filter((part) => part !== undefined);
  return {
    physicalLocation: { artifactLocation: { uri: artifactUri(source) } },
    logicalLocations: [
      { name: describePlace(location, form, language), fullyQualifiedName: path.join('/'), kind: kindOf(location) },
    ],
    properties: {
      section,
      ...(text !== undefined && { text }),
      ...(block !== undefined && { block, start, end }),
    },
  };
}

function kindOf({ table, row, column }: Location): string {
  if (table === undefined) return 'section';
  if (row !== undefined && column !== undefined) return 'cell';
  return row !== undefined ? 'row' : column !== undefined ? 'column' : 'table';
}
