/** `npm run reference:new -- KIND ID "NAME"`: writes the file of a new entry, to be filled in. */
import { writeTemplate } from './reference/template.ts';

const [kind, id, name, ...rest] = process.argv.slice(2);
if (kind === undefined || id === undefined || name === undefined || rest.length > 0) {
  console.error('usage: npm run reference:new -- KIND ID "NAME"');
  process.exit(2);
}
try {
  console.log(`${writeTemplate('assets/reference', kind, id, name)}\nFill it in (assets/reference/GUIDE.md), then: npm run reference:check -- ${id}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
