import * as vscode from 'vscode';
import type { CaseStudyPanels } from './case-study-panels';
import type { PanelNeeds } from './case-study-panel';
import { CASE_STUDY_VIEW } from './view-type';

/** The panels of the window, whose code is run only when there is one. */
export class LazyPanels implements vscode.Disposable {
  readonly #needs: Omit<PanelNeeds, 'mayFollow'>;
  readonly #serializer: vscode.Disposable;
  #panels: Promise<CaseStudyPanels> | undefined;

  constructor(needs: Omit<PanelNeeds, 'mayFollow'>) {
    this.#needs = needs;
    this.#serializer = vscode.window.registerWebviewPanelSerializer(CASE_STUDY_VIEW, {
      deserializeWebviewPanel: async (panel, memory: unknown) => (await this.get()).restore(panel, memory),
    });
  }

  get(): Promise<CaseStudyPanels> {
    return (this.#panels ??= import('./case-study-panels').then((module) => new module.CaseStudyPanels(this.#needs)));
  }

  dispose(): void {
    this.#serializer.dispose();
    void this.#panels?.then((panels) => panels.dispose());
  }
}
