export { loadScaffoldTexts } from './load-texts';
export { sha256 } from './hash';
export { createProject, lookAt } from './create-project';
export { firstCommit, firstMessage, gitStateOf } from './late-git';
export { readProject } from './read-project';
export { differenceOf } from './text-diff';
