import { readFileSync, writeFileSync } from 'node:fs';
import { withTable } from './permission-table.js';

const README = new URL('../../README.md', import.meta.url);
writeFileSync(README, withTable(readFileSync(README, 'utf8')));
