// Keeps the language server small: what it shares with the command line lies beside it, and what it never reads is left out.
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';

/** Leaves the compiled schemas and the lists of `schemas/data` to dist/schemas.js, which server and command line share. */
export const schemasBeside = {
  name: 'schemas-beside',
  setup(build) {
    build.onResolve({ filter: /^#schemas$/ }, () => ({ path: './schemas.js', external: true }));
    build.onResolve({ filter: /\/schemas\/data\/[\w-]+\.json$/ }, ({ path }) => ({
      path: basename(path, '.json'),
      namespace: 'list',
    }));
    build.onLoad({ filter: /.*/, namespace: 'list' }, ({ path }) => ({
      contents: `module.exports = require('./schemas.js').lists[${JSON.stringify(path)}];`,
    }));
    build.onResolve({ filter: /^\.\/schemas\.js$/, namespace: 'list' }, () => ({
      path: './schemas.js',
      external: true,
    }));
  },
};

/** The part of a rule that only its page, its tests and the command line's reports read, as the formatter lays it out. */
const DOCUMENTATION = /^ {2}(?:examples: \{\n[\s\S]*?^ {2}\},|examples: \{.*\},|(?:why|source):(?: .*,|\n {4}.*,))\n/gm;

/** Takes the documentation out of the rules of a bundle that does not show it. */
export const withoutRuleDocumentation = {
  name: 'without-rule-documentation',
  setup(build) {
    build.onLoad({ filter: /core[\\/]rules[\\/][\w-]+[\\/][\w-]+\.ts$/ }, async ({ path }) => ({
      contents: (await readFile(path, 'utf8')).replace(DOCUMENTATION, ''),
      loader: 'ts',
    }));
  },
};
