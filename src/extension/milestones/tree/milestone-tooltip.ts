import * as vscode from 'vscode';
import { NOTE_FIELDS } from '../../../protocol/milestones-report';
import type { MilestoneNode } from '../nodes';
import { dayText, dueText, noteFieldText, stateText } from '../words';
import { addField, addPlace, markdown } from './markdown';

/** Everything about a milestone, for whoever rests on it. @param now today */
export function milestoneTooltip({ milestone, folder, id }: MilestoneNode, now: string): vscode.MarkdownString {
  const { t } = vscode.l10n;
  const text = markdown();
  text.appendMarkdown('**').appendText(milestone.title).appendMarkdown(`** \`${id}\`\n\n`);
  const due = dueText(milestone, now);
  text.appendText([stateText(milestone), due].filter((part) => part !== '').join(' · ')).appendMarkdown('\n\n');
  addField(text, t('Deliverable'), milestone.deliverable);
  addField(text, t('Success'), milestone.successHint);
  addReasons(text, folder, milestone.reasons);
  addField(text, t('Next'), milestone.next);
  addField(text, t('History'), historyText(milestone, now));
  const source = milestone.isProposal ? t('our proposal; {0}', milestone.source) : milestone.source;
  addField(text, t('Source'), source);
  return text;
}

function addReasons(text: vscode.MarkdownString, folder: string, reasons: MilestoneNode['milestone']['reasons']): void {
  if (reasons.length === 0) return;
  text.appendMarkdown(`**${vscode.l10n.t('What the repository shows:')}**\n\n`);
  for (const { path, line, text: words, speaksFor } of reasons) {
    text.appendMarkdown(speaksFor ? '- $(check) ' : '- $(circle-slash) ').appendText(words);
    if (path !== '') {
      text.appendMarkdown(' — ');
      addPlace(text, folder, path, line);
    }
    text.appendMarkdown('\n');
  }
  text.appendMarkdown('\n');
}

function historyText({ firstSeen, lastChanged, isStale }: MilestoneNode['milestone'], now: string): string {
  const { t } = vscode.l10n;
  if (firstSeen === null || lastChanged === null) return '';
  const days = t('first seen {0}, last changed {1}', dayText(firstSeen, now), dayText(lastChanged, now));
  return isStale ? t('{0}; the project has moved on since', days) : days;
}

/** The fields of a practice note that say something. */
export function noteTooltip({ milestone }: MilestoneNode): vscode.MarkdownString {
  const text = markdown();
  for (const field of NOTE_FIELDS) addField(text, noteFieldText(field), milestone.note[field] ?? '');
  return text;
}
