import type { Guess } from './guess';

/** The top-level keys of the files that people keep about their own way; a test keeps them in step with the schemas. */
export const CAREER_KEYS = {
  milestones: ['track', 'plans', 'milestones', 'kpis', 'scorecard'],
  plan: ['id', 'title', 'summary', 'part_name', 'parts', 'kpis', 'scorecard'],
  portfolio: ['target_role', 'track', 'signals', 'projects'],
} as const;

const TRACK = /^track[ \t]*:[ \t]*["']?(ml-engineer|data-scientist|genai-engineer|mlops-platform|research)\b/m;

/** A milestone with the number of its chapter, or of its week, quarter or day. */
const MILESTONE = /^[ \t]+["']?(\d\.\d-|(week|quarter|day|month)-\d+-)[a-z]/m;
const PLAN_ENTRY = /^[ \t]*-[ \t]+\{?[ \t]*["']?(plan|start)["']?[ \t]*:/m;
const OUR_WORDS = /^[ \t]+["']?(evidence|note|success_check)["']?[ \t]*:/m;

/** Other trackers list their milestones, or say of each what ours take from a plan. */
const LISTED =
  /^["']?(milestones|kpis|scorecard)["']?[ \t]*:[ \t]*(\[|(#.*)?(\r\n?|\n)([ \t]*(#.*)?(\r\n?|\n))*[ \t]*-)/m;
const WORDS_OF_OTHERS =
  /^[ \t]+(-[ \t]+)?["']?(title|name|description|number|state|owner|assignees?|issues?|epics?|tasks?|deliverables?|start_date|end_date|due_on|due_date|deadline)["']?[ \t]*:/m;

/**
 * A log of milestones, a plan of them, or a portfolio. All three names are used by others too, so the content has to agree.
 * @param stem name of a YAML file in lower case, without its extension
 */
export function ofCareer(stem: string, text: string, keys: ReadonlySet<string>): Guess {
  if (stem === 'milestones' && isLog(text, keys)) return ['milestones', 'the file name says milestones'];
  if (stem === 'portfolio' && isPortfolio(text, keys)) return ['portfolio', 'the file name says portfolio'];
  return stem.endsWith('.plan') && isPlan(keys)
    ? ['milestone-plan', 'the file name says plan and it has the parts of one']
    : undefined;
}

/** Nothing but comments, or not even those. */
const isEmpty = (text: string): boolean =>
  text.split(/\r\n?|\n/).every((line) => /^[\s\uFEFF]*(#.*|---[ \t]*|\{[ \t]*\}[ \t]*)?$/.test(line));

/** Whether at least half of the keys are ours: a file that has been begun may have one, and one with a slip in it. */
const isMostly = (keys: ReadonlySet<string>, known: readonly string[]): boolean =>
  known.filter((key) => keys.has(key)).length * 2 >= Math.max(keys.size, 1);

function isLog(text: string, keys: ReadonlySet<string>): boolean {
  if (isEmpty(text)) return true;
  if (!isMostly(keys, CAREER_KEYS.milestones)) return false;
  if (PLAN_ENTRY.test(text) || MILESTONE.test(text)) return true;
  return !LISTED.test(text) && (TRACK.test(text) || OUR_WORDS.test(text) || !WORDS_OF_OTHERS.test(text));
}

function isPortfolio(text: string, keys: ReadonlySet<string>): boolean {
  if (text.trim() === '') return true;
  if (!isMostly(keys, CAREER_KEYS.portfolio)) return false;
  if (keys.has('target_role') || TRACK.test(text)) return true;
  // Web sites list projects, and traders signals; neither says what shows them.
  return (
    (keys.has('signals') || keys.has('projects')) && /^[ \t]+(-[ \t]+)?(evidence|constraint|claim)[ \t]*:/m.test(text)
  );
}

const isPlan = (keys: ReadonlySet<string>): boolean =>
  keys.has('parts') && (keys.has('id') || keys.has('title')) && isMostly(keys, CAREER_KEYS.plan);
