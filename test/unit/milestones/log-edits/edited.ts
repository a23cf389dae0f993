import assert from 'node:assert/strict';
import { PortfolioDocument } from '../../../../src/core/document/document';
import { formatOf } from '../../../../src/core/document/format';
import type { MilestoneLogFacts } from '../../../../src/core/facts/milestone-log';
import { readMilestoneLog } from '../../../../src/core/facts/read-milestone-log';
import { editLog, type LogEdit } from '../../../../src/core/milestones/log-edits/edit-log';
import { applyEdits } from '../../../../src/core/text/edit';
import { SourceText } from '../../../../src/core/text/source-text';
import type { LogChange } from '../../../../src/protocol/milestones-requests';

/** A text read as a log of milestones, whatever it says. */
export function logOf(text: string, path = 'milestones.yaml'): PortfolioDocument {
  const format = formatOf('milestones');
  assert.ok(format);
  return PortfolioDocument.parse(new SourceText(`file:///${path}`, text, 1), path, {
    format,
    reason: 'the test says so',
  });
}

export const factsOf = (text: string): MilestoneLogFacts => readMilestoneLog(logOf(text));

export const answerTo = (text: string | undefined, change: LogChange, folder = ''): LogEdit =>
  editLog(text === undefined ? undefined : logOf(text), change, folder);

/** The text after a change; it stays the same when there is nothing to change. */
export function edited(text: string | undefined, change: LogChange, folder = ''): string {
  const answer = answerTo(text, change, folder);
  assert.notEqual(answer.kind, 'refused', answer.kind === 'refused' ? answer.reason : '');
  return answer.kind === 'edit' ? applyEdits(text ?? '', answer.edits) : (text ?? '');
}
