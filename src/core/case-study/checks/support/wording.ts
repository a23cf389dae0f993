/** Words with which a sentence speaks of what is not there yet. */
const PLANNED =
  /\b(?:will(?! (?:also )?(?:output|print|return|take|show|open|appear|download|create))|planned|planning to|(?:as an? |the |my |our )?next steps? (?:is|are|would be) (?:to\b)?|plan to|plans to|going to|to be (?:added|done|implemented|determined|completed|filled|announced)|to-do|still todo|todo(?=\s*[:(\]–-]| (?:add|write|fix|describe|list|include|update|finish|put|fill|check|explain|document|implement)\b)|tbd|coming soon|in (?:the|a) future|future work|upcoming|would like to|want to|hope to|intend(?:s|ed)? to|aims? to|not yet|eventually|proposed|should be|should have|se (?:hará|implementará|realizará)|próximamente|futuramente|previst[oa]s?|serão?|será|akan|werden wir)\b|할 예정|예정|计划|将会|予定|будет|будут|планиру/i;

/** Words in front of a mention that turn it into its opposite. */
const NEGATION =
  /(?:\b(?:no|not|never|without|lacks?|lacking|don['’]?t|doesn['’]?t|didn['’]?t|isn['’]?t|aren['’]?t|wasn['’]?t|hasn['’]?t|haven['’]?t|neither|nor|none|sin|sem|ohne|kein[e]?|tidak|tanpa|нет|без|не)\b)[^.;:!?|]{0,32}$/i;

/** Behind a mention: it is still to come. */
const LATER =
  /^[^.;:!?|]{0,40}\b(?:will be|to be (?:added|done|implemented|determined|filled)|coming soon|is planned|are planned|tbd|in (?:the|a) (?:future|later|next)|not (?:yet )?(?:implemented|available|done)|(?<!\b(?:came|was|were|from|what comes|what is|that comes?|that are|that is) )later\b(?! (?:than|dates?|days?|weeks?|months?|quarters?|seasons?|years?|data|ones?|periods?|rows|records|samples)\b))/i;

export const comesLater = (textBehind: string): boolean => LATER.test(textBehind);

export const isPlanned = (text: string): boolean => PLANNED.test(text);

/** Whether what stands at an index of a sentence is denied there. */
export const isNegated = (text: string, index: number): boolean =>
  NEGATION.test(text.slice(Math.max(0, index - 60), index));
