import type { CaseStudy } from './case-study';
import { flowingIn } from './checks/support/flowing';
import { conceptsOf } from './vocabulary/concepts-of';
import { wordCounter } from './word-counter';

/** Of a long text the head is enough to tell what it is. */
const LOOKED_AT = 20_000;

const MOST_CODE = 20;

/** What tells kinds of READMEs apart; each is looked for when somebody asks, and not where numbers have settled it. */
export interface Cues {
  /** Of running text, lists, titles and tables; of scripts without spaces two characters are one. */
  readonly words: number;
  /** Whether it reports values of metrics. */
  readonly hasNumbers: boolean;
  /** Whether it has so many different ways of setting a task. */
  setsTasks(atLeast: number): boolean;
  /** Whether it has so many different ways of teaching. */
  teaches(atLeast: number): boolean;
  /** Whether most sentences are in the future. */
  readonly planned: boolean;
  readonly templateTree: boolean;
  /** Whether a tool has written it for another kind of project. */
  readonly scaffold: boolean;
  readonly library: boolean;
  readonly kaggle: boolean;
  readonly app: boolean;
}

/** What somebody writes who sets a task; each is one cue however often it is there. */
const TASKS: readonly RegExp[] = [
  /\bdeliverables?\b|entregables?|entregáveis|livrables?/i,
  /\bsubmission (?:guidelines?|instructions?|requirements?|format|checklist)\b|\bhow to submit\b|\bsubmit (?:your|a|the) (?:solution|code|work|repo|repository|notebook|pull request|link)/i,
  /\b(?:evaluation|grading|assessment|marking|scoring) (?:criteria|rubric)|\brubric\b|criterios de evaluación|critérios de avaliação/i,
  /\b(?:estimated|expected|suggested) time\b|\btime ?(?:limit|box|frame|expectation)|\b\d+ ?[-–to]+ ?\d+ hours\b|\bno more than \d+ hours|\bspend (?:no|around|about|up)\b/i,
  /\btake[- ]?home\b|\bcoding (?:challenge|test|exercise)\b|\bassignment\b|\bhomework\b|\btechnical (?:test|challenge|assessment)\b/i,
  /\b(?:your|the) (?:solution|submission|notebook|model|code|answer|report) (?:should|must|needs to|will be)\b|\byou (?:are expected|are asked|are free|should|must|need) to\b/i,
  /\b(?:candidates?|applicants?|students?) (?:should|must|will|are)\b|\bwe (?:will|'ll) (?:evaluate|assess|look at|review)\b|\bwe(?:'re| are) looking for\b/i,
  /\b(?:bonus|optional) (?:points?|tasks?|questions?|challenge)|\bextra credit\b|\(bonus\)|\(optional\)|\bdue (?:date|by|on)\b|\bdeadline\b/i,
  /^\W*(?:\d+[.)]\s*)?(?:build|train|implement|write|create|explain|describe|justify|compare|report|document|handle|discuss|propose)\b[^\n]*\b(?:your|you)\b/im,
];

const LESSONS: readonly RegExp[] = [
  /\bin this (?:tutorial|lesson|workshop|course|guide|lab|codelab|chapter|series)\b|\bthis (?:tutorial|course|workshop|book|guide|lab)\b|en este (?:tutorial|curso)|neste (?:tutorial|curso)/i,
  /\byou(?:'ll| will) (?:learn|build|need|understand|be able|see)\b|\bwhat you(?:'ll| will) learn\b|\blearning (?:objectives|outcomes|goals)\b|aprenderás|vous apprendrez/i,
  /\b(?:lesson|module|week|chapter|lecture|exercise|lab|part|day) \d+\b/i,
  /\bsyllabus\b|\bcurriculum\b|\bhomeworks?\b|\binstructors?\b|\bstudents\b|\blearners?\b|\bcohort\b|\bworkshop\b/i,
  /\blet['’]?s\b|\bnow (?:we|you|that)\b|\bnext,? we\b|\bwe(?:'ll| will) (?:use|build|create|start|now|see|learn)\b/i,
  /\bslides\b|\brecordings?\b|\bvideo lectures?\b|\bofficial code repository for the book\b|\bof the book\b|\bthe book\b/i,
];

const FUTURE =
  /\b(?:will|shall|plan(?:s|ned|ning)? to|(?:is|are) planned|going to|we propose|aims? to|intend(?:s|ed)? to|se (?:hará|usará|utilizará|entrenará|evaluará|desarrollará|implementará|realizará)\w*|previst[oa]s?|[a-zñ]+(?:aremos|eremos|iremos|ará|erá|irá|arán|erán|irán)|akan|werden wir|soll(?:en)?|geplant|sera|seront)(?![\p{L}])|할 예정|예정|计划|する予定|予定|будет|будут|планируется|sẽ/iu;

const SCAFFOLD =
  /bootstrapped with\W{0,8}create[- ](?:next|react|vite|t3)[- ]app|This template provides a minimal setup|generated with \[?Angular CLI|# Getting Started with Create React App|This is a Kedro project[^.]*generated using|Welcome to your new (?:dbt|Dagster) project|Edit this README|make it easy for you to get started with GitLab/i;

const TEMPLATE_TREE =
  /<- ?(?:The top-level README for developers|Makefile with commands like|Data from third party sources|The original, immutable data dump)/;

export function readCues(study: CaseStudy): Cues {
  const { body } = study;
  const { blocks, sections } = study.blocks;
  const parts: { readonly text: string; readonly isTitle: boolean }[] = [];
  let text = '';
  for (const block of blocks) {
    if (text.length > LOOKED_AT) break;
    if (block.kind === 'code' || block.kind === 'image') continue;
    // What is one sentence for its reader is one line here, with single blanks.
    const own = flowingIn(body, block)
      .slice(0, LOOKED_AT)
      .replace(/[^\S\n]{2,}/g, ' ');
    text += `${own}\n`;
    parts.push({ text: own, isTitle: block.kind === 'heading' });
  }
  const wordsOf = (counted: typeof parts): number => counted.reduce((sum, part) => sum + wordsIn(part.text), 0);
  const outside = (): number => wordsOf(parts.filter(({ isTitle }) => !isTitle));
  const about = (concept: Parameters<ReturnType<typeof conceptsOf>['has']>[0]): boolean =>
    sections.some((section) => conceptsOf(section).has(concept));
  const hasNumbers = study.numbers.length > 0;
  const code = blocks
    .filter((block) => block.kind === 'code')
    .slice(0, MOST_CODE)
    .map(({ content }) => body.slice(content).slice(0, LOOKED_AT));
  return {
    hasNumbers,
    setsTasks: (atLeast) => hasSoMany(TASKS, text, atLeast),
    teaches: (atLeast) => hasSoMany(LESSONS, text, atLeast),
    get words() {
      return wordsOf(parts);
    },
    get planned() {
      return isPlanned(text);
    },
    get templateTree() {
      return !hasNumbers && code.some((source) => TEMPLATE_TREE.test(source)) && outside() < 150;
    },
    get scaffold() {
      return SCAFFOLD.test(text) && outside() < 400;
    },
    get library() {
      return !hasNumbers && isLibrary(code, text) && !about('dataset') && !about('results') && !about('problem');
    },
    get kaggle() {
      return isKaggle(study, text);
    },
    get app() {
      return !hasNumbers && SERVED.test(text) && (about('run') || about('deployment') || about('features'));
    },
  };
}

/** Whether at least so many of the patterns are in a text. */
function hasSoMany(patterns: readonly RegExp[], text: string, atLeast: number): boolean {
  let found = 0;
  for (const [index, pattern] of patterns.entries()) {
    if (found + patterns.length - index < atLeast) return false;
    if (pattern.test(text) && ++found >= atLeast) return true;
  }
  return false;
}

const SERVED =
  /\b(?:streamlit|gradio|flask|fastapi|django|docker|kubernetes|api|endpoint|chatbot|dashboard|web ?app)\b/i;

const countWords = wordCounter(
  /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Hangul}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Greek}\p{N}]/u,
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u,
);

/** Words, and for scripts without spaces two characters for one. */
function wordsIn(text: string): number {
  const { spaced, unspaced } = countWords(text);
  return spaced + Math.ceil(unspaced / 2);
}

/** Short of this many sentences, a few wishes make no plan. */
const FEW_SENTENCES = 8;

function isPlanned(text: string): boolean {
  const sentences = text.split(/[.!?。]\s|\n+/).filter((sentence) => wordsIn(sentence) >= 5);
  const future = sentences.filter((sentence) => FUTURE.test(sentence)).length;
  return sentences.length >= FEW_SENTENCES && future * 2 > sentences.length;
}

function isLibrary(code: readonly string[], text: string): boolean {
  const imports = code.filter((source) => /^\s*(?:from [\w.]+ import |import [\w.]+)/m.test(source)).length;
  const installs = code.some((source) =>
    /\b(?:pip|pip3|uv|poetry|conda)\s+(?:install|add)\s+(?!-r\b|-e\b|--)[\w[\]-]+/.test(source),
  );
  return (
    imports >= 2 &&
    (installs ||
      /\b(?:API reference|this (?:library|package)|python (?:library|package)|is a (?:\w+ ){0,3}(?:library|package|toolkit|framework))\b/i.test(
        text,
      ))
  );
}

/** In a title or the first words; further down it is the solution of somebody else. */
function isKaggle(study: CaseStudy, text: string): boolean {
  const head = `${study.blocks.sections[0]?.title ?? ''}\n${text.slice(0, 600)}`;
  return (
    /\bkaggle\b|\bcompetition\b|\bchallenge\b|\bleaderboard\b/i.test(text) &&
    /\b(?:\d+(?:st|nd|rd|th)|first|second|third)[- ]place\b|\b(?:my|our|winning|gold|silver|bronze)[ -](?:medal )?solution\b/i.test(
      head,
    )
  );
}
