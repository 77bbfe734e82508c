// Writes src/lib/api/schema.ts, the shapes of every request and answer, from schemas/openapi.json.
//   npm run types
import { readFileSync, writeFileSync } from 'node:fs';
import openapi, { astToString } from 'openapi-typescript';
import prettier from 'prettier';

const source = new URL('../../schemas/openapi.json', import.meta.url);
const target = new URL('../src/lib/api/schema.ts', import.meta.url);

/** Operations are known by their paths here; names of their own would only have to be unique. */
function nameless(document) {
  for (const path of Object.values(document.paths)) {
    for (const operation of Object.values(path)) delete operation.operationId;
  }
  return document;
}

/** The file as it should be. */
export async function schemaText() {
  const tree = await openapi(nameless(JSON.parse(readFileSync(source, 'utf8'))));
  const text = `/* Made by \`npm run types\` from schemas/openapi.json; a test holds it to that. Not written by hand. */\n\n${astToString(tree)}`;
  return prettier.format(text, { ...(await prettier.resolveConfig(target)), parser: 'typescript' });
}

if (process.argv[1] === new URL(import.meta.url).pathname) writeFileSync(target, await schemaText());
