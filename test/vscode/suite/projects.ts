// What the tests of new projects share: a place of their own, a git of their own, and what lies on the disk.
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as vscode from 'vscode';
import { Commands } from '../../../src/protocol/commands';
import type { GivenProject } from '../../../src/protocol/scaffold-commands';
import type { Made } from '../../../src/extension/scaffold/dialogs/make-project';
import { extension, until } from './support';

export const JANE = { name: 'Jane Doe', email: 'jane@example.org' };

/** A folder in which tests make projects. */
export class Playground {
  readonly folder = mkdtempSync(join(tmpdir(), 'projects-'));
  readonly #before = { ...process.env };

  /** @param identity whom git knows; nobody when left out */
  constructor(identity?: typeof JANE) {
    const config = join(mkdtempSync(join(tmpdir(), 'git-')), 'config');
    const user = identity ? `[user]\n\tname = ${identity.name}\n\temail = ${identity.email}\n` : '';
    writeFileSync(config, `[init]\n\tdefaultBranch = trunk\n${user}`);
    process.env['GIT_CONFIG_GLOBAL'] = config;
    process.env['GIT_CONFIG_NOSYSTEM'] = '1';
  }

  at(...names: string[]): string {
    return join(this.folder, ...names);
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(this.at(path)), { recursive: true });
    writeFileSync(this.at(path), text);
  }

  read(...names: string[]): string {
    return readFileSync(this.at(...names), 'utf8');
  }

  has(...names: string[]): boolean {
    return existsSync(this.at(...names));
  }

  /** Every file, without those of git. */
  files(): string[] {
    return readdirSync(this.folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => !/(^|[\\/])\.git([\\/]|$)/.test(name) && statSync(this.at(name)).isFile())
      .sort();
  }

  git(name: string, ...args: string[]): string {
    return execFileSync('git', args, { cwd: this.at(name), encoding: 'utf8' }).trim();
  }

  dispose(): void {
    process.env = this.#before;
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Runs New Project. */
export async function newProject(given?: GivenProject): Promise<Made | undefined> {
  await extension();
  return vscode.commands.executeCommand<Made | undefined>(Commands.newProject, given);
}

/** Every answer but where. */
export const ALL = {
  name: 'late-parcels',
  track: 'ml-engineer',
  license: 'mit',
  git: 'none',
  confirmed: true,
} as const;

/** Waits until the text of a project is compared with what lies there. */
export async function untilDifference(): Promise<void> {
  await until(
    'the difference',
    () =>
      vscode.window.tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputTextDiff &&
      vscode.window.visibleTextEditors.some(({ document }) => document.uri.scheme === 'ml-portfolio-template'),
  );
}
