import type { Artifact, DraftFile } from '../artifact';
import { careerPath, existing } from '../placement';

const TABLE =
  /(?:^|\/)(?:job[-_]?(?:pipeline|tracker|search|applications?)|applications?|pipeline|prospects)\.(?:md|csv|tsv|ya?ml)$/i;
const CAREER = /(?:^|\/)(?:career|job[-_]?search|jobs?|applications?)\//i;
const MESSAGES = /(?:^|\/)[^/]*(?:outreach|networking|first-contact|cold-message)[^/]*\.md$/i;

export const jobPipeline: Artifact = {
  id: 'job-pipeline',
  title: 'Pipeline of applications',
  description: 'A table of targets with stage and next date, and messages for first contact',
  draft(around) {
    const { repository } = around;
    const table = repository
      .filesBelow('')
      .find((path) => TABLE.test(path) && (CAREER.test(path) || !path.includes('/')));
    const messages = existing(around, MESSAGES, 'repository');
    if (table !== undefined && messages !== undefined) return { exists: table };
    const files: DraftFile[] = [];
    if (table === undefined) files.push({ path: careerPath(around, 'pipeline.md'), text: 'job-pipeline.md', view: {} });
    if (messages === undefined)
      files.push({ path: careerPath(around, 'outreach.md'), text: 'outreach.md', view: { title: around.title } });
    return files;
  },
};
