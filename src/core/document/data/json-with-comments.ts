// For files of editors, which may have comments and commas behind the last item: the faces share the engine's copy.
export { parse as parseJsonWithComments } from 'jsonc-parser';
