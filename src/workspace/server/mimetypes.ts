import { extensionOf } from '../protocol.js';

/** Slack's own name of a type is the extension, unless said otherwise. */
const byExtension: Record<string, { mimetype: string; filetype?: string; words: string }> = {
  png: { mimetype: 'image/png', words: 'PNG' },
  jpg: { mimetype: 'image/jpeg', words: 'JPEG' },
  jpeg: { mimetype: 'image/jpeg', filetype: 'jpg', words: 'JPEG' },
  gif: { mimetype: 'image/gif', words: 'GIF' },
  svg: { mimetype: 'image/svg+xml', words: 'SVG' },
  csv: { mimetype: 'text/csv', words: 'CSV' },
  txt: { mimetype: 'text/plain', filetype: 'text', words: 'Plain Text' },
  json: { mimetype: 'application/json', words: 'JSON' },
  pdf: { mimetype: 'application/pdf', words: 'PDF' },
  zip: { mimetype: 'application/zip', words: 'Zip' },
  xlsx: {
    mimetype: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    words: 'Excel Spreadsheet',
  },
};

const unknown = { mimetype: 'application/octet-stream', filetype: 'binary', words: 'Binary' };

/** What kind of file this is by its name, in Slack's words. */
export function typeOf(name: string): { mimetype: string; filetype: string; words: string } {
  const extension = extensionOf(name);
  return { filetype: extension, ...(byExtension[extension] ?? unknown) };
}
