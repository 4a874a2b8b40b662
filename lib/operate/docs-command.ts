/** `npm run docs`: makes the tables of docs/operation.md from the code; what people wrote between them stays. */
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { showFailure } from './failure.mjs';
import { withMadeSections } from './made-sections';
import { operationSections } from './operation-sections';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

try {
  const { scripts } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  const file = path.join(root, 'docs', 'operation.md');
  const before = fs.readFileSync(file, 'utf8');
  const after = withMadeSections(before, operationSections(scripts));
  fs.writeFileSync(file, after);
  console.log(after === before ? `${file} is up to date` : `${file} was made anew`);
  process.exit(0);
} catch (error) {
  showFailure(error);
  process.exit(1);
}
