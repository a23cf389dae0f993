import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const ADA = { name: 'Ada', email: 'ada@example.org' };

/** Settings of git that name somebody. */
export const ADAS_SETTINGS = `[user]\n\tname = ${ADA.name}\n\temail = ${ADA.email}\n`;

/**
 * Call it in a `describe`, behind the folder's own call: git in this process, and in those that it starts, knows nothing of
 * whoever runs the tests.
 * @param home absolute path of a folder that becomes theirs
 * @returns writes their settings
 */
export function ownGitSettings(home: () => string): (settings: string) => void {
  let before: NodeJS.ProcessEnv = {};
  const write = (settings: string): void => writeFileSync(join(home(), '.gitconfig'), settings);
  beforeEach(() => {
    before = { ...process.env };
    for (const name of Object.keys(process.env)) if (name.startsWith('GIT_')) delete process.env[name];
    process.env['HOME'] = home();
    process.env['XDG_CONFIG_HOME'] = join(home(), '.config');
    process.env['GIT_CONFIG_NOSYSTEM'] = '1';
    mkdirSync(home());
    write(ADAS_SETTINGS);
  });
  afterEach(() => {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
  });
  return write;
}
