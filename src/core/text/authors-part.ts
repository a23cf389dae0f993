/** A place that only its author can fill in, as our templates and artifacts leave it: `[your ...]`, and no link of that text. */
export const AUTHORS_PART = /\[your ([^\][\r\n]{1,40})\](?![(:[])/;
