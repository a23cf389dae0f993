import * as vscode from 'vscode';
import type { Template } from '../../../../core/scaffold/template';
import { TRACKS } from '../../../../protocol/milestones-report';
import { BACK, pickStep } from '../../../steps';
import type { Draft } from '../draft';
import type { Question } from '../session';

/** What the project is made from. */
export const askTemplate: Question = async ({ texts }, draft, at) => {
  const items = texts.templates.map((template) => ({
    label: template.title,
    description: shows(template),
    detail: template.summary,
    template,
  }));
  const active = items.find(({ template }) => template === draft.template);
  const answer = await pickStep(at(vscode.l10n.t('The project to begin with')), items, active);
  if (!answer || answer === BACK) return answer;
  return answer.template === draft.template ? draft : withTemplate(draft, answer.template);
};

/** What another template suggests otherwise is asked anew. */
function withTemplate({ name: _name, track: _track, ...kept }: Draft, template: Template): Draft {
  return { ...kept, template };
}

/** For whom it is, and of how many milestones it holds the evidence. */
function shows({ track, milestones }: Template): string {
  const role = TRACKS.find(({ id }) => id === track)?.title ?? '';
  return milestones.length === 0 ? role : vscode.l10n.t('{0}, shows {1} milestones', role, milestones.length);
}
