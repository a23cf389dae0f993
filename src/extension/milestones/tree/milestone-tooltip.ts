import * as vscode from 'vscode';
import { NOTE_FIELDS } from '../../../protocol/milestones-report';
import type { MilestoneNode } from '../nodes';
import { dayText, dueText, noteFieldText, stateText } from '../words';
import { joined } from './item-parts';
import { field, paragraphs, place, plain } from './markdown';

/** Everything about a milestone, for whoever rests on it. @param now today */
export function milestoneTooltip({ milestone, folder, id }: MilestoneNode, now: string): vscode.MarkdownString {
  const { t } = vscode.l10n;
  return paragraphs(
    `**${plain(milestone.title)}** \`${id.replaceAll('`', '')}\``,
    plain(joined(stateText(milestone), dueText(milestone, now))),
    field(t('Deliverable'), milestone.deliverable),
    field(t('Success'), milestone.successHint),
    reasonsText(folder, milestone.reasons),
    field(t('Next'), milestone.next),
    field(t('History'), historyText(milestone, now)),
    field(t('Source'), milestone.isProposal ? t('our proposal; {0}', milestone.source) : milestone.source),
  );
}

function reasonsText(folder: string, reasons: MilestoneNode['milestone']['reasons']): string {
  if (reasons.length === 0) return '';
  const lines = reasons.map(({ path, line, text, speaksFor }) => {
    const where = path === '' ? '' : ` — ${place(folder, path, line)}`;
    return `- ${speaksFor ? '✓' : '✗'} ${plain(text)}${where}`;
  });
  return [`**${vscode.l10n.t('What the repository shows:')}**`, '', ...lines].join('\n');
}

function historyText({ firstSeen, lastChanged, isStale }: MilestoneNode['milestone'], now: string): string {
  const { t } = vscode.l10n;
  if (lastChanged === null) return '';
  const changed = dayText(lastChanged, now);
  const days =
    firstSeen === null
      ? t('last changed {0}', changed)
      : t('first seen {0}, last changed {1}', dayText(firstSeen, now), changed);
  return isStale ? t('{0}; the project has moved on since', days) : days;
}

/** The fields of a practice note that say something. */
export const noteTooltip = ({ milestone }: MilestoneNode): vscode.MarkdownString =>
  paragraphs(...NOTE_FIELDS.map((name) => field(noteFieldText(name), milestone.note[name] ?? '')));
