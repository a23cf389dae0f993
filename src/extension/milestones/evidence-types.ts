/** What can be dropped onto a milestone: files and addresses, as the explorer, an editor's tab or a browser hands them over. */
export const URI_LIST = 'text/uri-list';

export const EVIDENCE_TYPES = [URI_LIST];
