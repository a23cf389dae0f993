import { createHash } from 'node:crypto';
import type { License, Template } from '../../../src/core/scaffold/template';

/** A template of a few lines. */
export const TEMPLATE: Template = {
  id: 'tabular',
  title: 'Tabular service',
  summary: 'Churn of customers',
  version: '1.0.0',
  defaultName: 'churn-service',
  track: 'ml-engineer',
  commands: [],
  milestones: [],
  partlyShown: [],
  files: [
    { path: 'src/train.py', text: 'print("train")\n' },
    { path: 'README.md', text: '# <% title %>\n\n[your own reason]\n' },
    { path: 'card.yaml', text: 'owner: "<% author %>"\n' },
  ],
};

export const LICENSE: License = {
  id: 'mit',
  spdx: 'MIT',
  title: 'MIT License',
  text: 'Copyright <% year %> <% author %>\n',
};

export const HASH = (text: string): string => createHash('sha256').update(text).digest('hex');
