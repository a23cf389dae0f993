// Installs the language servers that this one is compared with, once, outside the project.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const PACKAGE = 'yaml-language-server';

/** The linter of Markdown that the command line is compared with. */
const LINTER = ['markdownlint-cli2', '0.18.1'];

/** How long it waits after a keystroke before it looks at the document, in milliseconds (`validationDelayMs`). */
const DEBOUNCE = 200;

/** @returns {string} the folder that the version is installed in */
function install(name, version) {
  const folder = join(tmpdir(), 'ml-portfolio-bench', `${name}-${version}`);
  const installed = join(folder, 'node_modules', name);
  if (existsSync(join(installed, 'package.json'))) return installed;
  console.error(`Installing ${name} ${version} into ${folder} ...`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"private":true}\n');
  const args = ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--silent', `${name}@${version}`];
  const { status } = spawnSync('npm', args, { cwd: folder, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) throw new Error(`npm could not install ${name}. Is there a network?`);
  return installed;
}

/**
 * The newest releases that run on this Node.
 * @param {string} schema path of the JSON schema that they check with
 * @returns {import('./client.mjs').Server[]}
 */
export function peers(schema) {
  const node = Number(process.versions.node.split('.')[0]);
  const versions = node >= 22 ? ['1.25.0', '2.0.0'] : ['1.25.0'];
  return versions.map((version) => {
    const folder = install(PACKAGE, version);
    const settings = {
      yaml: {
        schemas: { [pathToFileURL(schema).href]: ['model-card.yaml', '*.model-card.yaml'] },
        schemaStore: { enable: false, url: '' },
        kubernetesCRDStore: { enable: false },
        validate: true,
        hover: true,
        completion: true,
        format: { enable: false },
        maxItemsComputed: 100_000,
      },
      redhat: { telemetry: { enabled: false } },
      http: { proxy: '', proxyStrictSSL: true },
      '[yaml]': {},
      editor: { tabSize: 2 },
    };
    return {
      label: `${PACKAGE} ${version}`,
      args: [join(folder, 'bin', PACKAGE), '--stdio'],
      debounce: DEBOUNCE,
      settings,
      initializationOptions: { l10nPath: join(folder, 'l10n') },
    };
  });
}

/** @returns {{ label: string, program: string, engine: string }} a linter of Markdown with its own rules: its command line, and the module that lints a text */
export function markdownLinter() {
  const [name, version] = LINTER;
  const folder = install(name, version);
  return {
    label: `${name} ${version}`,
    program: join(folder, 'markdownlint-cli2-bin.mjs'),
    engine: join(folder, '..', 'markdownlint', 'lib', 'exports-sync.mjs'),
  };
}
