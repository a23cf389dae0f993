// What the extension loads when a project is made or brought up to date; a bundle of its own.
export { addArtifact } from './add-artifact';
export { newProject } from './new-project';
export { updateFromTemplate } from './update/update-from-template';
export { welcome } from './welcome';
