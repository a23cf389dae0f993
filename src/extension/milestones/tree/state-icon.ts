import * as vscode from 'vscode';
import { isOpen } from '../../../protocol/milestones-progress';
import type { ReportedMilestone } from '../../../protocol/milestones-report';

const GREEN = 'charts.green';
const BLUE = 'charts.blue';
const YELLOW = 'charts.yellow';
const RED = 'errorForeground';
const FAINT = 'disabledForeground';

/**
 * What the author says and what the repository shows, in one icon. The shape alone says it too, for those who do not see the
 * colour: a filled check is said and shown, an empty one only one of both, a triangle is said and not shown.
 */
export function stateIcon(milestone: ReportedMilestone): vscode.ThemeIcon {
  const [icon, colour] = shapeOf(milestone);
  const shown = isOpen(milestone) && milestone.isOverdue ? RED : colour;
  return new vscode.ThemeIcon(icon, shown === undefined ? undefined : new vscode.ThemeColor(shown));
}

function shapeOf({ declared, detected }: ReportedMilestone): readonly [icon: string, colour?: string] {
  if (declared === 'skipped') return ['circle-slash', FAINT];
  if (declared === 'done') {
    if (detected === 'met') return ['pass-filled', GREEN];
    return detected === 'cannot-tell' ? ['pass', GREEN] : ['warning', YELLOW];
  }
  if (detected === 'met') return ['pass', GREEN];
  if (detected === 'partly') return ['color-mode', declared === 'in-progress' ? BLUE : YELLOW];
  return declared === 'in-progress' ? ['play-circle', BLUE] : ['circle-large-outline'];
}
