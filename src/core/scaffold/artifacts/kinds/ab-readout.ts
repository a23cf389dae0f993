import { basename } from '../../../portfolio/path';
import { fileOf, type Artifact } from '../artifact';
import { existing, pagePath } from '../placement';
import { yours } from '../yaml';

export const abReadout: Artifact = {
  id: 'ab-readout',
  title: 'A/B readout',
  description: 'Effect, interval, guardrails and the decision of an online test',
  draft(around) {
    const path = pagePath(around, 'ab-readout.md');
    const plan = existing(around, /(?:^|\/)[^/]*(?:ab|a-b)[-_](?:test[-_])?plan[^/]*\.md$/i);
    return fileOf(path, 'ab-readout.md', {
      title: around.title,
      today: around.facts.today,
      author: around.author ?? yours('name'),
      plan: plan !== undefined && { at: around.link(path, plan), name: basename(plan) },
    });
  },
};
