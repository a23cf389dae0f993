// A throwaway place for one editor: settings, extensions, a copy of a workspace and a temporary folder of its own.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// A signal ends this process by way of 'exit', where servers are stopped and worlds removed.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));

/** Settings that keep a test's editor quiet: nothing opens, asks or updates on its own. */
const QUIET = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  // As on a desktop: the workbench in a browser would save after a second.
  'files.autoSave': 'off',
  'git.enabled': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  // It copies what was saved. When another program cuts the file short at that moment, as tests do, the copy never ends in
  // some versions of libuv, and no later save of the file ends either.
  'workbench.localHistory.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/**
 * @param {{ workspace: string, folder?: string, settings?: Record<string, unknown> }} options
 *   workspace: the folder to copy. folder: what the copy is called, as the editor's title shows it
 * @returns a world; `dispose()` removes it, and so does the end of this process
 */
export function createWorld({ workspace, folder = 'workspace', settings = {} }) {
  // Kept short: VS Code puts unix sockets below it, and their paths may have 107 characters.
  const root = mkdtempSync(join(tmpdir(), 'mlp-'));
  const world = {
    root,
    serverData: join(root, 'server'),
    userData: join(root, 'server', 'data'),
    extensions: join(root, 'extensions'),
    workspace: join(root, folder),
    temporary: join(root, 'tmp'),
    dispose: () => {
      process.removeListener('exit', world.dispose);
      rmSync(root, { recursive: true, force: true, maxRetries: 5 });
    },
  };
  for (const path of [world.temporary, world.extensions, join(world.userData, 'User')]) {
    mkdirSync(path, { recursive: true });
  }
  writeFileSync(join(world.userData, 'User', 'settings.json'), JSON.stringify({ ...QUIET, ...settings }));
  writeFileSync(gitSettings(world), '[user]\n\tname = Ada Lind\n\temail = ada@example.org\n');
  cpSync(workspace, world.workspace, { recursive: true });
  process.once('exit', world.dispose);
  return world;
}

/** Git's settings for all that runs in a world; those of the machine are nobody's business there. */
const gitSettings = ({ root }) => join(root, 'gitconfig');

/**
 * Environment for what is started in a world. Variables of a surrounding VS Code (its terminal sets some) would make
 * the editor under test believe that it is a part of that one.
 */
export function worldEnvironment(world, extra = {}) {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(VSCODE|ELECTRON)_/.test(name));
  return {
    ...Object.fromEntries(inherited),
    TMPDIR: world.temporary,
    XDG_RUNTIME_DIR: world.temporary,
    GIT_CONFIG_GLOBAL: gitSettings(world),
    GIT_CONFIG_NOSYSTEM: '1',
    ...extra,
  };
}
