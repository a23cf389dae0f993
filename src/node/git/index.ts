// What needs git. A bundle of its own, loaded when git is first asked for: most windows never ask.
export { HistoryReader } from './history-reader';
export { firstCommit } from './first-commit';
export { gitFactsOf, gitStateOf } from './git-state';
