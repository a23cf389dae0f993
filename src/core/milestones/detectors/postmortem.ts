import type { Detector } from './detector';
import { DATE } from './support/dates';
import { detectParts, isAbout, lineSaying } from './support/page-parts';
import type { Page } from './support/pages';
import { isBlank } from './support/said';

/** Whether an incident has a postmortem with its day, its cause, and actions that each have an owner. */
export const postmortem: Detector = {
  id: 'postmortem',
  detect: (evidence) =>
    detectParts(
      evidence,
      isAbout(/\bpost ?mortems?\b|\bincident (?:report|review)\b/i),
      [
        { name: 'the day of the incident', find: dayOf },
        { name: 'its cause', find: (page) => lineSaying(page, /\b(?:root )?causes?d?\b|\bbecause\b|\bdue to\b/i) },
        { name: 'actions that each have an owner', find: ownedActions },
      ],
      'Write docs/postmortems/<day>.md with what happened, the cause, and actions with owner and date.',
    ),
};

/** In the name, a title or the text; a date in a table may be the one by which something has to be done. */
const dayOf = (page: Page): number | undefined =>
  DATE.test(page.path) ? 1 : page.lines.find(({ text }) => DATE.test(text) && !/^\s*\|/.test(text))?.line;

/** In a table of actions, or as a list below a title: all of them, or it is undefined. */
function ownedActions(page: Page): number | undefined {
  for (const { columns, rows } of page.tables) {
    const owner = columns.findIndex((name) => /^(?:owner|who|responsible|assignee)/i.test(name));
    const action = columns.findIndex((name) => /action|what|task|measure/i.test(name));
    const filled = rows.filter(({ cells }) => !isBlank(cells[Math.max(action, 0)] ?? ''));
    const [first] = filled;
    if (owner >= 0 && first) return filled.every(({ cells }) => !isBlank(cells[owner] ?? '')) ? first.line : undefined;
  }
  const section = page.sections.find(({ title }) => /\bactions?\b|follow[- ]?ups?/i.test(title));
  if (!section) return undefined;
  const items = page.body.blocks.blocks.filter(
    (block) => block.kind === 'item' && block.start >= section.start && block.start < section.end,
  );
  const [first] = items;
  const isOwned = items.every((item) =>
    /@\w|\bowner\b\W*\p{L}|\((?:[A-Z]\p{L}+)|\b(?:by|assigned to)\s+[A-Z]\p{L}+|[—–-]\s*[A-Z]\p{L}+/u.test(
      page.body.slice(item),
    ),
  );
  return first && isOwned ? page.lineAt(first.start) : undefined;
}
