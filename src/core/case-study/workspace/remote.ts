/** Where a repository is published. */
export interface Remote {
  /** `github.com` */
  readonly host: string;
  readonly owner: string;
  readonly name: string;
  /** Address of its page, without `.git`. */
  readonly page: string;
  /** What to clone. */
  readonly cloneUrl: string;
}

/** @param url as git has it: `https://…`, `git@host:owner/name.git` or `ssh://…` */
export function parseRemote(url: string): Remote | undefined {
  const match =
    /^(?:https?|ssh|git):\/\/(?:[^@/]*@)?([^/:]+)(?::\d+)?\/(.+?)\/([^/]+?)(?:\.git)?\/?$/.exec(url) ??
    /^(?:[\w.-]+@)([\w.-]+):(?!\/)(.+?)\/([^/]+?)(?:\.git)?\/?$/.exec(url);
  if (!match) return undefined;
  const [, host = '', owner = '', name = ''] = match;
  const page = `https://${host}/${owner}/${name}`;
  return { host, owner, name, page, cloneUrl: `${page}.git` };
}
