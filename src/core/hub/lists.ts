// The lists of the Hub that both checks and editing features read: one place, so that they are published once.
export { extraFamilyCodes, iso639_1, iso639_3, special } from '../../../schemas/data/languages.json';
export { licenses } from '../../../schemas/data/licenses.json';
export { aliases, official, unofficial } from '../../../schemas/data/metrics.json';
export { modalities, retired, tasks } from '../../../schemas/data/tasks.json';
