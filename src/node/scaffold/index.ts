export { loadScaffoldTexts } from './load-texts';
export { sha256 } from './hash';
