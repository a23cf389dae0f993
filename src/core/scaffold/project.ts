import type { Answers } from './answers';
import { recordText, RECORD, type Hash } from './record';
import { render, viewOf } from './render';
import type { License, Template, TextFile } from './template';

/**
 * The files of a project, by their paths.
 * @param license the one that was answered
 */
export function projectFiles(
  template: Template,
  answers: Answers,
  license: License | undefined,
  hash: Hash,
): readonly TextFile[] {
  const view = viewOf(answers, license);
  const files = template.files.map(({ path, text }) => ({ path, text: render(text, path, view) }));
  if (license) files.push({ path: 'LICENSE', text: render(license.text, 'LICENSE', view) });
  files.push({ path: RECORD, text: recordText(template, answers, files, hash) });
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}
