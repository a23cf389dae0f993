import { check, type CheckHost, type Finding } from '../core/check';
import { PortfolioDocument } from '../core/document/document';
import { recognise, type Recognition } from '../core/document/recognise';
import { dirname } from '../core/portfolio/path';
import type { Ports } from '../core/ports';
import type { OpenDocument } from './open-document';
import { DEFAULTS, type Settings } from '../core/settings';
import { Recent } from './recent';
import type { SettingsCache } from './settings';

/**
 * Open documents that stay parsed, because somebody types in them or asks about them. All others are parsed again when
 * they are needed: an editor that restores hundreds of tabs shows a few of them.
 */
const MOST_IN_USE = 32;

/** Those that were only checked are needed again soon or never; the longer they stay, the more memory fills up. */
const MOST_CHECKED = 8;

/** Parses and checks open documents, each version at most once, whoever asks: diagnostics, hover, completion or fixes. */
export class Documents {
  private readonly inUse = new Recent<OpenDocument>(MOST_IN_USE);
  private readonly checked = new Recent<OpenDocument>(MOST_CHECKED);

  constructor(
    private readonly settings: SettingsCache,
    private readonly ports: Pick<Ports, 'now'>,
    private readonly host: CheckHost,
    /** What a document is was found out, or has changed; whoever asked for it. */
    private readonly recognised: (open: OpenDocument) => void,
  ) {}

  settingsOf(open: OpenDocument): Settings {
    return this.settings.now(open.workspace.root) ?? DEFAULTS;
  }

  /** The newest version for somebody who may ask for it again; undefined when the file is none of ours. */
  current(open: OpenDocument): PortfolioDocument | undefined {
    const document = this.newest(open);
    if (document) this.use(open);
    return document;
  }

  /** The newest version; undefined when the file is none of ours. */
  newest(open: OpenDocument): PortfolioDocument | undefined {
    const { parsed, source } = open;
    open.workspace.repository.profiles = this.settingsOf(open).caseStudy.profile;
    if (parsed?.source === source) return parsed;
    if (parsed) this.use(open);
    // A file of ours stays one while it is typed in; `recogniseAgain` looks anew when the typing pauses.
    const recognition = parsed ?? this.recognise(open);
    this.take(open, recognition);
    return open.parsed;
  }

  /** The findings of the newest version; undefined when the file is none of ours. */
  findings(open: OpenDocument): readonly Finding[] | undefined {
    const started = this.ports.now();
    const document = this.newest(open);
    if (!document) return undefined;
    if (!this.inUse.has(open)) this.layToRest(this.checked.use(open));
    if (open.findings?.of === document) return open.findings.list;
    const list = check(document, open.workspace.repository, this.settingsOf(open).rules, this.host) ?? [];
    open.findings = { of: document, list };
    const end = this.ports.now();
    open.lastCheck = { end, duration: end - started };
    return list;
  }

  /** Looks anew at what the file is. @returns whether that has changed */
  recogniseAgain(open: OpenDocument): boolean {
    const before = open.parsed?.format;
    const recognition = this.recognise(open);
    if (recognition?.format === before) return false;
    this.take(open, recognition);
    return true;
  }

  /** Something outside the documents has changed, so that findings may differ for the same text. */
  forgetFindings(open: OpenDocument): void {
    open.findings = undefined;
  }

  /** Nobody will ask for it again. */
  close(open: OpenDocument): void {
    this.inUse.forget(open);
    this.checked.forget(open);
  }

  private use(open: OpenDocument): void {
    this.checked.forget(open);
    this.layToRest(this.inUse.use(open));
  }

  /** Keeps the text and what it is; the tree, its facts and findings are many times as large. */
  private layToRest(open: OpenDocument | undefined): void {
    if (!open?.parsed) return;
    const { parsed, path, workspace } = open;
    open.findings = undefined;
    open.parsed = parsed.atRest();
    if (workspace.repository.get(path) === parsed) workspace.repository.put(open.parsed);
  }

  private recognise(open: OpenDocument): Recognition | undefined {
    const { files } = open.workspace.repository;
    const folder = dirname(open.path);
    const hasSibling = files && ((name: string): boolean => files.has(folder === '' ? name : `${folder}/${name}`));
    return recognise(
      { path: open.path, text: open.source.text, ...(hasSibling && { hasSibling }) },
      this.settingsOf(open).documents,
    );
  }

  private take(open: OpenDocument, recognition: Recognition | undefined): void {
    const { repository } = open.workspace;
    const { maxFileSize } = this.settingsOf(open);
    const before = open.parsed?.format;
    if (!recognition) {
      open.parsed = undefined;
      repository.remove(open.path);
    } else {
      open.parsed =
        open.parsed?.format === recognition.format
          ? open.parsed.update(open.source, recognition, maxFileSize)
          : PortfolioDocument.parse(open.source, open.path, recognition, maxFileSize);
      repository.put(open.parsed);
    }
    if (open.parsed?.format !== before) this.recognised(open);
  }
}
