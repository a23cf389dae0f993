import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ScaffoldTexts } from '../../src/core/scaffold/template';

const ARTIFACTS = join('src', 'core', 'scaffold', 'artifacts', 'texts');

/** Texts of artifacts as the build packs them, without any templates. */
export const scaffoldTexts = (): ScaffoldTexts => ({
  templates: [],
  licenses: [],
  artifacts: Object.fromEntries(
    readdirSync(ARTIFACTS).map((name) => [name, readFileSync(join(ARTIFACTS, name), 'utf8')]),
  ),
});
