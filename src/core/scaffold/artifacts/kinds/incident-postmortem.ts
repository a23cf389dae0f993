import { fileOf, type Artifact } from '../artifact';
import { existing, freePath, pagePath } from '../placement';
import { yours } from '../yaml';

const FOLDERS = ['docs/postmortems', 'postmortems', 'docs/incidents', 'incidents', 'doc/postmortems'];

export const incidentPostmortem: Artifact = {
  id: 'incident-postmortem',
  title: 'Postmortem',
  description: 'What happened, why, and actions with an owner and a day each',
  draft(around) {
    const name = `${around.facts.today}-incident.md`;
    const folder = FOLDERS.find((one) => around.hasFolder(around.at(one)));
    const wished = folder === undefined ? pagePath(around, `postmortems/${name}`) : around.at(`${folder}/${name}`);
    const path = freePath(around, wished);
    const runbook = existing(around, /(?:^|\/)[^/]*run-?book[^/]*\.md$/i);
    return fileOf(path, 'incident-postmortem.md', {
      title: around.title,
      today: around.facts.today,
      author: around.author ?? yours('name'),
      runbook: runbook !== undefined && { at: around.link(path, runbook) },
    });
  },
};
