import * as vscode from 'vscode';
import type { Template } from '../../../../core/scaffold/template';
import { TRACKS } from '../../../../protocol/milestones-report';
import { BACK, pickStep } from '../../../milestones/steps';
import type { Draft } from '../draft';
import type { Question } from '../session';

/** What the project is made from. */
export const askTemplate: Question = async ({ texts }, draft, at) => {
  const items = texts.templates.map((template) => ({
    label: template.title,
    description: TRACKS.find(({ id }) => id === template.track)?.title ?? '',
    detail: shows(template),
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

function shows({ summary, milestones }: Template): string {
  const sentence = /[.!?]$/.test(summary) ? summary : `${summary}.`;
  return milestones.length === 0 ? sentence : vscode.l10n.t('{0} Shows {1} milestones.', sentence, milestones.length);
}
