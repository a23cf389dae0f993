import type { ScaffoldTexts } from '../../core/scaffold/template';
import { readPacked } from '../packed';

/**
 * What projects and artifacts are made from, as the build packed it beside the programs.
 * @throws Error when the file was not installed with them
 */
export const loadScaffoldTexts = (folder = __dirname): Promise<ScaffoldTexts> =>
  readPacked<ScaffoldTexts>(folder, 'templates.br');
