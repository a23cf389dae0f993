import { metricNames } from '../../facts/markdown/metric-name';
import type { Span } from '../../text/span';
import type { CaseStudy } from '../case-study';
import { absent, notJudged, present, weak, type Check } from '../check';
import { hitsOf, isRead, linesOf, onLine, passageLines, places, type Hit } from './support/evidence';
import { isUnder, passages, wordsIn } from './support/outline';
import { isAside } from './support/places';
import { statementsOf } from './support/statements';
import { anyWord } from './support/any-word';

/** Titles under which authors say whose problem it is. */
const PROBLEM_TITLE =
  /\b(?:(?<!\b(?:common|known|possible|frequent|typical|usual) )problems?\b(?! set)|motivation\b|background\b|use[- ]cases?\b|context\b(?! (?:window|length))|pain points?\b)|business (?:case|context|objective|understanding|goal|question|need|value|impact)|^why\b(?! (?:\S+ ){0,5}(?:perform\w*|work(?:s|ed)|won|fail\w*|cho(?:o?se|sen)|ended|used?|instead|over)\b)|the challenge|problema(?!s (?:comun|conocid|conhecid|frec|freq|habitual|posib|poss))|motivaci[óo]n|motiva[çc][ãa]o|contexto|objetivos? (?:de|del|do) neg[óo]cio|problématique|contexte|problemstellung|hintergrund|문제 (?:정의|상황)|배경|프로젝트 (?:배경|동기)|问题|背景|动机|課題|背景|目的|latar belakang|rumusan masalah|проблем|мотивац|зачем/i;
/** Of these the ones under which nothing else stands. */
const SAYS_PROBLEM =
  /^(?:(?:the|business|our|my) )*(?:problems?|motivation|problem (?:statement|definition|description)|why)$/i;
const GOAL_TITLE =
  /\b(?:objectives?|goals?|purpose|aims?|overview|introduction|about|description|summary)\b|objetivo|descripci[óo]n|descri[çc][ãa]o|introducci[óo]n|introdu[çc][ãa]o|소개|개요|목표|简介|介绍|概述|概要|はじめに|tujuan|pendahuluan|tentang|цель|описание|введение|о проекте/i;

/** Whom it helps, what is done with the prediction, or what an error costs. */
const WHO_OR_WHY = anyWord(
  'gi',
  [
    String.raw`so (?:that )?(?:\w+\s+){1,3}can\b`,
    String.raw`because\b`,
    String.raw`for\s+(?:[\w-]+\s+){0,2}?\w+s\s+who\b`,
    String.raw`(?:tailored|aimed|geared|targeted|dedicated)\s+(?:for|to|at|towards)\b`,
    String.raw`help(?:s|ed|ing)?\s+(?:to\s+)?(?:reduce|improve|prevent|identify|detect|find|make|save|avoid|understand|choose|decide|plan|mitigate|minimi[sz]e|optimi[sz]e)\b`,
    String.raw`(?:affects?|impacts?|threatens?|hurts?|harms?)\s+(?:the\s+|many\s+|millions of\s+)?(?:profit\w*|revenue|business\w*|compan\w+|customers?|patients?|people|health|lives|economy|society|sales|growth)\b`,
    String.raw`lead(?:s|ing)? to\b[^.\r\n]{0,60}\b(?:loss(?:es)?|costs?|deaths?|damage|churn|delays?|waste|misdiagnos\w+|injur\w+|accidents?|(?:unnecessary|wrong|late|missed) (?:treatments?|diagnos\w+))\b`,
    String.raw`(?:has|have|had|plays?) (?:an? )?(?:crucial|key|vital|important|major|central) role (?:in|when|for)\b`,
    String.raw`(?:traditional|existing|conventional|current|manual|legacy)\b[^.\r\n]{0,160}\b(?:slow to|prone to|backward-looking|error-prone|time-consuming|fails? to|struggles? (?:to|with)|(?:is|are|remains?) (?:\w+ )?(?:slow|limited|subjective|inefficient|outdated|static|scattered|costly|insufficient))\b`,
    String.raw`(?:critical|major|serious|significant|growing|important|common|big|real|key)\s+(?:\w+\s+)?(?:problem|challenge|concern|issue|threat|cause)\b`,
    String.raw`(?:companies|businesses|banks|doctors|teams|they|hospitals|stores|users|people|farmers)\s+can\b`,
    String.raw`(?!users|developers|readers|reviewers|contributors|maintainers|researchers)[a-z]+(?:ers|ors|ists|ians|ants)\s+(?:can|may|could) (?:use|rely|see|decide|find|check|choose|plan|act|save)\b`,
    String.raw`(?<!\b(?:we|it|you|i|script|api|model|this) )(?:cannot|can['’]t|can not|(?:is|are) unable to|ha(?:s|ve) no time to) (?:\w+ )?(?:read|check|review|handle|process|inspect|watch|monitor|look at) (?:each|all|every|them|thousands|that many|so many)\b`,
    String.raw`(?:better|informed|data-driven|faster|smarter)\s+decisions?\b`,
    String.raw`(?:help(?:s|ing|ed)?|enabl(?:e|es|ing)|allow(?:s|ing)?|assist(?:s|ing)?|support(?:s|ing)?)\s+(?:[\w-]+\s+){0,4}?(?:users?|customers?|clients?|compan(?:y|ies)|business(?:es)?|bank(?:s|ing)?|institutions?|doctors?|clinicians?|physicians?|patients?|hospitals?|analysts?|teams?|managers?|marketers?|sellers?|buyers?|owners?|investors?|farmers?|students?|teachers?|researchers?|scientists?|engineers?|developers?|organi[sz]ations?|stakeholders?|decision[- ]makers?|agents?|lenders?|insurers?|retailers?|stores?|players?|people|employees?|recruiters?|operators?|authorities|policy[- ]?makers?|governments?|cit(?:y|ies)|drivers?|travell?ers?|consumers?|applicants?|them|us|to)\b`,
    String.raw`(?:can|could|may) (?:be )?used (?:by|to|for)\b`,
    String.raw`used by\b`,
    String.raw`(?:hard|difficult|impossible|tedious|time-consuming|stressful) for (?:\w+ ){1,3}to\b`,
    String.raw`(?:people|persons|staff|clerks?|employees|agents|teams?|nurses?|doctors?|experts?|analysts?|operators?|workers|officers?|somebody|someone)\s+(?:\w+\s+){1,4}?(?:by hand|manually)\b`,
    String.raw`wast(?:e|es|ing) (?:of )?(?:\w+ )?(?:time|money|energy|food|resources)\b`,
    String.raw`lets (?!you|users?)(?:the |a )?[a-z]+ (?:plan|act|call|react|decide|save|avoid|prepare|intervene|prioriti[sz]e|schedule|order|offer|target)\b`,
    String.raw`(?:costs?|loses?|losing|lost|losses|sav(?:e|es|ing))\b[^.\r\n]{0,60}\b(?:money|revenue|a lot|firms?|hospitals?|clinics?|banks?|airlines?|retailers?|\$|€|£|million|billion|customers?|clients?|companies|business|time|hours|lives)\b`,
    String.raw`(?:thousand|million|billion)s?\s+(?:of\s+)?(?:\w+\s+){1,4}?(?:(?:is|are|was|were|get|gets)\s+)?(?:lost|wasted)\b`,
    String.raw`(?:is|are) (?:very |highly |extremely |often )?(?:a )?(?:important|crucial|critical|essential|vital|expensive|costly|valuable|challenging|major|serious|difficult|time[- ]consuming)\b`,
    String.raw`(?:needs?|needed|wants?|wanted|asked|struggles?|hard|difficult) to (?:\w+ )?(?:predict|know|identify|understand|detect|find|decide|estimate|plan|reduce|forecast)\b`,
    String.raw`in order to\b`,
    String.raw`requires? (?:accurate|reliable|precise|timely|robust|early|fast|better)\b`,
    String.raw`(?:is|are|remains?) (?:currently |still |largely |often )?(?:unclear|unknown|an open (?:question|problem)|not well understood|under-?studied)\b`,
    String.raw`(?:sofrem?|sufren?) (?:com|con|de|por)\b`,
    String.raw`(?:resolver?|resuelve|solucionar?|enfrentar?) (?:esse|este|o|el) problema\b`,
    String.raw`(?:apoyar?|apoi(?:ar|am|em|a)|necesidad de|necessidade de|desaf[ií]o|evitando|evitar)\b`,
    String.raw`so that\b`,
    String.raw`to (?:prevent|reduce|avoid|retain|save|minimi[sz]e|maximi[sz]e|optimi[sz]e|improve|increase|prioriti[sz]e|target|decide|inform|mitigate|protect|combat|anticipate|intervene)\b[^.\r\n]{0,60}\b(?:churn|loss(?:es)?|customers?|costs?|revenue|risks?|profit|fraud|stock|inventory|waste|downtime|retention|errors?|delays?|deaths?|wait|time|decisions?|quality|sales|defaults?|health|care|safety|efficiency|planning|resources?|workload)\b`,
    String.raw`(?:use[- ]cases?|stakeholders?|decision[- ]mak\w+|business (?:value|impact|problem|need|goal|question)|end[- ]users?|retention|pain point|early (?:detection|warning|intervention|diagnosis)|proactive\w*)\b`,
    String.raw`false (?:negative|positive)s?\b[^.\r\n]{0,60}\bcost`,
    String.raw`(?:designed|built|intended|made|aimed|created|developed) (?:for|at|to (?:help|assi\w+|support|aid|guide|empower))\b`,
    String.raw`(?:net|projected|expected|estimated|annual) (?:annual |net |yearly |monthly )?(?:benefits?|savings?|profits?)\b`,
    String.raw`(?:ayuda[rn]?|permit(?:e|en|ir)|para que|facilita[rn]?|ajuda[rm]?|auxilia[rm]?|aider|permet(?:tre)?|afin d|hilft|damit|membantu|agar|sehingga)\b`,
  ],
  [
    String.raw`помо(?:г|ч)|сталкива[а-я]+ с проблем|негативно (?:влия|сказыва)`,
    String.raw`위해|위한|돕|도움|为了|帮助|以便|ために|役立|支援|чтобы|позволя`,
  ],
);

/** How far into the text a reader looks for it, as a share and as a least number of statements. */
const FIRST_PART = 1 / 3;
const FIRST_STATEMENTS = 12;
const MOST_STATEMENTS = 150;

export const problem: Check = {
  id: 'readme/problem',
  axis: 'credibility',
  title: 'Problem',
  asks: 'What is predicted, for whom, and which decision or loss hangs on it.',
  judge(study) {
    const statements = statementsOf(study);
    const [first] = statements;
    if (!first) return absent('There is no text. Write what is predicted, who uses it, and what an error costs.');
    const last = Math.min(MOST_STATEMENTS, Math.max(FIRST_STATEMENTS, statements.length * FIRST_PART));
    const until = statements.find(({ index }) => index > last)?.start ?? study.body.span.end;
    const titled = passages(study, PROBLEM_TITLE).filter(
      ({ section, blocks }) =>
        wordsIn(study.body, blocks) >= 12 && section.parent?.level !== 6 && !blocks.some(isAside),
    );
    const said = hitsOf(study, WHO_OR_WHY, { planned: true, negated: true, until }).filter(isAboutProblem);
    const asked = statements.filter(
      ({ block, text, index }) =>
        index <= last &&
        block.kind === 'paragraph' &&
        /\?\W*$/.test(text) &&
        (text.match(/\p{L}+/gu)?.length ?? 0) >= 5 &&
        !isAside(block),
    );
    const plainly = titled.filter(({ section }) => SAYS_PROBLEM.test(section.title));
    const spans = places(study, [
      ...plainly.slice(0, 1).flatMap((passage) => passageLines(study, passage).slice(0, 1)),
      ...linesOf(study, said),
      ...asked.slice(0, 1).map((question) => onLine(study, question)),
      ...titled.slice(0, 2).flatMap((passage) => passageLines(study, passage)),
    ]);
    if (spans.length > 0) return present(spans, 'The README says what is solved and for whom or why.');
    if (!isRead(study))
      return notJudged(`The text is in a language (${study.language}) whose sentences are not read for a purpose.`);
    return weak(
      opening(study),
      'The README says what is done, not who uses it or why. Add who decides what with a prediction and what an error costs.',
    );
  },
};

/** The place where the reader learns what it is all about. */
function opening(study: CaseStudy): Span[] {
  const titled = passages(study, GOAL_TITLE).find(({ blocks }) => wordsIn(study.body, blocks) >= 6);
  const early = statementsOf(study).find(
    ({ block, text }) =>
      !isAside(block) &&
      !/\b(?:to-?do|next steps|road ?map)\b/i.test(text) &&
      (text.match(/\p{L}+/gu)?.length ?? 0) >= 4,
  );
  const first = early ?? statementsOf(study)[0];
  return places(study, [
    ...(first ? [onLine(study, first)] : []),
    ...(titled ? passageLines(study, titled).slice(0, 1) : []),
  ]);
}

/** Each step of the work has reasons and aims of its own, and something important or difficult about it. */
const OF_WORK =
  /\b(?:data(?:set)?|eda|exploration|models?|install\w*|set-?up|usage|prerequisites?|configur\w+|run(?:ning)?|results?|metrics?|evaluation)\b/i;
const MAY_BE_OF_WORK = /^(?:is|are|because|in order to|so that)\b/i;

/** Not the help of a tool, a button or a fellow programmer. */
const isAboutProblem = ({ statement: { block, text }, match }: Hit): boolean =>
  block.kind !== 'table' &&
  !(MAY_BE_OF_WORK.test(match[0]) && (isUnder(block, OF_WORK) || metricNames(text).length > 0)) &&
  !/\b(?:install|pip|docker|clone|repository structure|api key|environment variable|button|click|pull request|make sure|(?:this|these|los|os) (?:scripts?|notebooks?|functions?|commands?|files?|archivos|arquivos))\b/i.test(
    text,
  );
