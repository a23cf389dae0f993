export { loadScaffoldTexts } from './load-texts';
export { sha256 } from './hash';
export { createProject, lookAt } from './create-project';
export { firstCommit, firstMessage, gitStateOf } from './late-git';
export { applyUpdates, readProject, type Project } from './project-updates';
export { differenceOf } from './text-diff';
