import { workAside } from './work-aside.js';

const MEGABYTES_AT_ONCE = 8;

/** A file of gigabytes that goes at once keeps the file system, and whoever has to write something now, for seconds. */
const REMOVE = `
const { ftruncateSync, openSync, rmSync, statSync } = require('node:fs');
const piece = ${MEGABYTES_AT_ONCE * 1024 * 1024};
for (const path of given.paths) {
  if (!given.inHaste) {
    const file = openSync(path, 'r+');
    for (let bytes = statSync(path).size - piece; bytes > 0; bytes -= piece) {
      ftruncateSync(file, bytes);
      rest();
    }
  }
  rmSync(path, { force: true });
}
`;

/** Takes files away beside the program; `inHaste` where nobody is answered any more. */
export async function removeAside(paths: string[], { inHaste = false } = {}): Promise<void> {
  if (paths.length > 0) await workAside(REMOVE, { paths, inHaste });
}
