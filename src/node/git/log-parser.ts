import { StringDecoder } from 'node:string_decoder';
import type { CommitRecord, FileChange } from '../../core/milestones/history';

/** Arguments of `git log` whose output `LogParser` reads; commits stand behind a character that no path begins with. */
export const LOG_FORMAT = ['--name-status', '-z', '--format=%x01%H %at'] as const;

/** Reads what `git log` prints, piece by piece as it comes. */
export class LogParser {
  private readonly decoder = new StringDecoder('utf8');
  private rest = '';
  private id = '';
  private time = 0;
  private changes: FileChange[] = [];
  /** The status whose path or paths come next. */
  private status = '';
  private from: string | undefined;

  /** @param cutOff ids of the commits whose parents are missing */
  constructor(
    private readonly cutOff: ReadonlySet<string>,
    private readonly take: (commit: CommitRecord) => void,
  ) {}

  write(chunk: Buffer): void {
    const tokens = (this.rest + this.decoder.write(chunk)).split('\0');
    this.rest = tokens.pop() ?? '';
    for (const token of tokens) this.read(token);
  }

  end(): void {
    if (this.rest !== '') this.read(this.rest);
    this.rest = '';
    this.commit();
  }

  private read(token: string): void {
    if (this.status !== '') this.path(token);
    else if (token.startsWith('\u0001')) {
      this.commit();
      const [id = '', time = ''] = token.slice(1).trimEnd().split(' ');
      this.id = id;
      this.time = Number(time);
    } else this.status = token.trim();
  }

  private path(path: string): void {
    const isPair = /^[RC]/.test(this.status);
    if (isPair && this.from === undefined) {
      this.from = path;
      return;
    }
    this.changes.push(...changesOf(this.status, path, this.from));
    this.status = '';
    this.from = undefined;
  }

  private commit(): void {
    const { id, time, changes } = this;
    if (id === '') return;
    this.id = '';
    this.changes = [];
    this.take({ time, changes, isCutOff: this.cutOff.has(id) });
  }
}

function changesOf(status: string, path: string, from: string | undefined): FileChange[] {
  const changed: FileChange = { status: 'changed', path };
  switch (status.charAt(0)) {
    case 'A':
    case 'C':
      return [{ status: 'added', path }];
    case 'D':
      return [{ status: 'deleted', path }];
    case 'R': {
      const renamed: FileChange = { status: 'renamed', path, ...(from !== undefined && { from }) };
      return status === 'R100' ? [renamed] : [renamed, changed];
    }
    default:
      return [changed];
  }
}
