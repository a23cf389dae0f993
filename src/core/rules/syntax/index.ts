import type { Rule } from '../rule';
import { aliasBomb } from './alias-bomb';
import { binaryFile } from './binary-file';
import { duplicateKey } from './duplicate-key';
import { frontMatterFence } from './front-matter-fence';
import { invalidEscape } from './invalid-escape';
import { invalidJson } from './invalid-json';
import { invalidYaml } from './invalid-yaml';
import { jsonComment } from './json-comment';
import { jsonLiteral } from './json-literal';
import { jsonMissingComma } from './json-missing-comma';
import { jsonTrailingComma } from './json-trailing-comma';
import { listOnKeyLine } from './list-on-key-line';
import { mergeConflict } from './merge-conflict';
import { missingColon } from './missing-colon';
import { missingSpace } from './missing-space';
import { multipleDocuments } from './multiple-documents';
import { quoteInValue } from './quote-in-value';
import { tabIndentation } from './tab-indentation';
import { tooDeep } from './too-deep';
import { tooLarge } from './too-large';
import { unclosedBracket } from './unclosed-bracket';
import { unclosedFrontMatter } from './unclosed-front-matter';
import { unclosedQuote } from './unclosed-quote';
import { unknownAlias } from './unknown-alias';
import { unquotedValue } from './unquoted-value';
import { versionAsNumber } from './version-as-number';
import { wrongIndentation } from './wrong-indentation';
import { yaml11Boolean } from './yaml-1-1-boolean';
import { yaml11Number } from './yaml-1-1-number';
import { yaml11Sexagesimal } from './yaml-1-1-sexagesimal';

export const RULES: readonly Rule[] = [
  invalidYaml,
  unquotedValue,
  quoteInValue,
  unclosedQuote,
  unclosedBracket,
  wrongIndentation,
  tabIndentation,
  missingColon,
  missingSpace,
  listOnKeyLine,
  invalidEscape,
  duplicateKey,
  multipleDocuments,
  unknownAlias,
  aliasBomb,
  mergeConflict,
  tooDeep,
  invalidJson,
  jsonComment,
  jsonTrailingComma,
  jsonMissingComma,
  jsonLiteral,
  tooLarge,
  binaryFile,
  unclosedFrontMatter,
  frontMatterFence,
  yaml11Number,
  yaml11Boolean,
  yaml11Sexagesimal,
  versionAsNumber,
];
