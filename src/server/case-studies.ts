import type { ClientCapabilities, Connection, WorkspaceEdit } from 'vscode-languageserver';
import { fixOf, caseStudyReport, type ReportSource } from '../core/case-study/report';
import type { CheckHost } from '../core/check';
import { workspaceEdit } from '../core/features/edits';
import { CheckContext } from '../core/rules/context';
import {
  CASE_STUDY,
  CASE_STUDY_CHANGED,
  CASE_STUDY_FIX,
  type CaseStudyAnswer,
  type CaseStudyChanged,
  type CaseStudyFixParams,
  type CaseStudyParams,
} from '../protocol/panel-requests';
import type { Documents } from './documents';
import type { Log } from './log';
import type { OpenDocument } from './open-document';
import { safely } from './safely';
import { forClient } from './workspace-edit';

interface World {
  readonly connection: Connection;
  readonly log: Log;
  readonly documents: Documents;
  readonly capabilities: ClientCapabilities;
  readonly host: CheckHost;
  readonly open: (uri: string) => OpenDocument | undefined;
}

/** Answers what the case-study panel asks, and tells it when a README that it follows was checked again. */
export class CaseStudies {
  private readonly followed = new Set<string>();

  constructor(private readonly world: World) {}

  listen(): void {
    const { connection, log } = this.world;
    connection.onRequest<CaseStudyAnswer, void>(
      CASE_STUDY,
      safely<CaseStudyParams, CaseStudyAnswer>(log, 'caseStudy', { kind: 'unknown' }, (params) => this.answer(params)),
    );
    connection.onRequest<WorkspaceEdit | null, void>(
      CASE_STUDY_FIX,
      safely<CaseStudyFixParams, WorkspaceEdit | null>(log, 'caseStudyFix', null, (params) => this.fix(params)),
    );
  }

  /** To be called after each check of a document, and when it was recognised as something else. */
  rechecked({ uri }: OpenDocument): void {
    if (!this.followed.has(uri)) return;
    const changed: CaseStudyChanged = { uri };
    void this.world.connection.sendNotification(CASE_STUDY_CHANGED, changed);
  }

  private answer({ uri, follow }: CaseStudyParams): CaseStudyAnswer {
    const opened = this.world.open(uri);
    // The client may write the address in another way; what is told later has to match what the documents have.
    if (follow) this.followed.add(opened?.uri ?? uri);
    else this.followed.delete(opened?.uri ?? uri);
    if (!opened) return { kind: 'unknown' };
    const source = this.sourceOf(opened);
    if (source) return { kind: 'case-study', report: caseStudyReport(source) };
    const { parsed } = opened;
    return parsed
      ? { kind: 'other', label: parsed.format.label, reason: parsed.reason }
      : {
          kind: 'other',
          label: 'No portfolio document',
          reason: 'neither its name nor its content says that it tells of machine-learning work',
        };
  }

  private fix({ uri, owner, title }: CaseStudyFixParams): WorkspaceEdit | null {
    const opened = this.world.open(uri);
    const source = opened && this.sourceOf(opened);
    const fix = source && fixOf(source, owner, title);
    if (!fix) return null;
    return forClient(workspaceEdit([[source.study.document, fix.edits]]), this.world.capabilities);
  }

  /** Undefined when the document is no case study. */
  private sourceOf(opened: OpenDocument): ReportSource | undefined {
    const { documents, host } = this.world;
    const { repository } = opened.workspace;
    const document = documents.current(opened);
    const study = document && new CheckContext(document, repository).caseStudy;
    return study && { study, findings: documents.findings(opened) ?? [], repository, host };
  }
}
