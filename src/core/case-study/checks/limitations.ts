import type { Span } from '../../text/span';
import type { CaseStudy } from '../case-study';
import { present, weak, type Check } from '../check';
import { hitsOf, linesOf, missing, passageLines, places, type Hit } from './support/evidence';
import { isUnder, passages, wordsIn } from './support/outline';
import { isAside } from './support/places';
import { blockAt } from './support/statements';
import { anyWord } from './support/any-word';

const TITLE = anyWord(
  'i',
  [
    String.raw`limitations?\b`,
    String.raw`limit(?:s(?: of\b.*)?|es(?: (?:du|de|des|et|do|da)\b.*)?)$`,
    String.raw`caveats?\b`,
    String.raw`known (?:issues|limitations|simplifications|problems|weaknesses|gaps)\b`,
    String.raw`shortcomings?\b`,
    String.raw`drawbacks?\b`,
    String.raw`disclaimers?\b`,
    String.raw`failure (?:modes?|cases?)\b`,
    String.raw`weak(?:ness(?:es)?| points?| spots?)\b`,
    String.raw`what (?:does not|doesn['’]t) work\b`,
    String.raw`what (?:it|this|the \w+) (?:does not|doesn['’]t|cannot|can['’]t|is not|isn['’]t)\b`,
    String.raw`out of scope\b`,
    String.raw`non-goals\b`,
    String.raw`assumptions?\b`,
    String.raw`threats to validity\b`,
    String.raw`honest\b`,
  ],
  [
    String.raw`limitaci[óo]n`,
    String.raw`limita[çc][ãõ]`,
    String.raw`limitaciones|limitasi|keterbatasan|einschränkung|grenzen|제한|한계|局限|限制|制限|限界|課題|ограничени|недостатк|hạn chế`,
  ],
);

/** A title that asks for limits on use, not of the model. */
const NO_LIMITS =
  /rate limit|limit(?:s)? (?:of|on) (?:requests|use|upload)|resource limits|token limit|quota|install|setup|troubleshoot/i;

/** Sentences about what the model, the data or the method cannot do. */
const SAID = anyWord('gi', [
  String.raw`grain of salt\b`,
  String.raw`(?:data ?set|sample|training set|corpus) (?:is|was) (?:very |quite |too |rather |relatively )?(?:small|tiny|limited|old|outdated|noisy|biased)\b`,
  String.raw`(?:models?|it|results?|predictions?|approach|system) (?:is|are) (?:not|far from|by no means) perfect\b`,
  String.raw`(?:due to|because of|given) (?:the |my |our )?(?:limited|lack of|restricted|insufficient|scarce) (?:\w+ )?(?:compute|computing|hardware|memory|resources?|time|data|gpus?|budget|computational)\b`,
  String.raw`(?:answers?|predictions?|results?|outputs?|labels?|models?|forecasts?|it) (?:can|may|might|could) (?:sometimes |still |also )?be (?:wrong|incorrect|inaccurate|off|misleading)\b`,
  String.raw`not all (?:\w+ ){1,2}(?:are|is|were) (?:covered|represented|included)\b`,
  String.raw`(?:there (?:is|was|are)|we (?:had|have)) no (?:data|labels?|ground truth|records|samples) (?:for|about)\b`,
  String.raw`(?:did|do|does) not have (?:access to |any |enough )?(?:data|labels?|ground truth|samples)\b`,
  String.raw`(?:training|models?|results?|predictions?) (?:is|are|was|were) (?:\w+ )?(?:unstable|fragile|brittle)\b`,
  String.raw`(?:should|must|can|may)(?: not|n['’]t|not) be (?:interpreted|taken|read|treated|seen|regarded|considered|understood|trusted|relied)(?<=\b(?:(?:results?|metrics?|numbers|scores?|figures|performance|insights?|findings|conclusions?|predictions?|forecasts?|outputs?|answers?|estimates?|models?|analysis|project|app)\b[^.\r\n]{0,80}|it|this|these|they) (?:should|must|can|may)(?: not|n['’]t|not) be \w+)(?: up)?(?: on)? (?:as|for|too|blindly|literally)\b`,
  String.raw`(?:figures?|numbers|scores?|estimates?|results?|metrics?|recall|precision|accuracy|auc|f1|performance) (?:(?:is|are|was|were|may be|might be|could be|(?:is|are) (?:likely|probably)) (?:\w+ )?|likely |probably )(?:(?:over-?|too )?optimistic|inflated|over-?stated|flattering|over-?estimates?)\b`,
  String.raw`(?:based|computed|measured|obtained|reported)(?<=\b(?:results?|metrics?|numbers?|scores?|figures?|performance|insights?|findings?|conclusions?|accuracy)\b[^.\r\n]{0,60}\b\w+) (?:only |solely |purely )?(?:on|from) (?:this |the |our |purely |only |small )*(?:synthetic|simulated|artificial|placeholder|mock|dummy|toy|fake|generated)\b`,
  String.raw`(?:models?|embeddings?|index|vectors?|retriev\w+|data ?set|features?|predictions?|classifier|system|approach|analysis|pipeline|forecasts?|agent|chatbot|it) (?:currently |therefore |thus |so |still |can )?only (?:reflects?|sees?|considers?|captures?|covers?|looks? at|knows?|understands?|accounts? for|handles?|recogni[sz]es?)\b`,
  String.raw`(?:covers|sees|considers|captures|understands|recogni[sz]es|handles) only\b`,
  String.raw`(?:main|biggest|known|major|obvious) (?:weakness|problem|issue|restriction)(?:es|s)?\b`,
  String.raw`(?:main|biggest|known|major|riskiest|worst|most (?:common|dangerous|frequent|likely|serious|costly)|typical|dominant|primary|remaining) failure (?:modes?|cases?)\b(?! (?:was|were|is|are) (?:fixed|solved|handled|removed))`,
  String.raw`(?:cannot|can['’]t|can not|could not|couldn['’]t|(?:un|not )able to|(?:hard|difficult|impossible|too early|not possible) to) (?:\w+ )?(?:make|draw|reach|derive|give|support) (?:\w+ ){0,3}(?:conclusions?|generali[sz]ations?)\b`,
  String.raw`no (?:firm|definit(?:iv)?e|strong|general|reliable|clear|statistical) (?:\w+ )?conclusions? (?:can|could|may|should)\b`,
  String.raw`introduc(?:es?|ed|ing) (?:(?:some|an?|potential|possible|additional|selection|sampling|survivorship|look-?ahead|systematic) ){0,3}bias(?:es)?\b(?! (?:terms?|vectors?|units?|neurons?|parameters?|nodes?))`,
  String.raw`(?:models?|it|system|classifier|detector|chatbot|bot|app|network|approach|pipeline|tool|version|method)\s+(?:currently |still |also )?(?:cannot|can['’]t|can not|is unable to|is not able to|does not|doesn['’]t|only supports?|only works?)\s*(?:yet\s+)?(?:handle|recogni[sz]e|detect|distinguish|predict|deal with|understand|classify|answer|extract|read|work (?:well|for|on|with)|on|with|for|english)\b`,
  String.raw`(?:predictions?|results?|estimates?|labels?|scores|answers)\b[^.\r\n]{0,40}\b(?:are|is|were|be) (?:\w+ )?(?:unreliable|inaccurate|less (?:accurate|reliable)|not reliable|noisy|biased|subjective|inconsistent|incomplete)\b`,
  String.raw`(?:limitations?|limiting factors?|shortcomings?|drawbacks?|downsides?(?! (?:protection|risk|deviation|capture))|caveats?)\b`,
  String.raw`(?:only (?:been )?trained|trained (?:only|solely|exclusively)) (?:on|with|for)\b(?! (?:the |our |my )?(?:train|one epoch|\d+ epoch))`,
  String.raw`(?:has|have|had|shows?|showed|is|are|with) (?:an? |some )?(?:\w+ )?bias(?:es)? (?:towards?|against|in favou?r of)\b`,
  String.raw`(?:performance|accuracy|quality|recall|precision|f1|results?|predictions?) (?:(?:drops?|falls?|suffers?|declines?|worsens?|gets? worse) (?:\w+ )?(?:on|for|with|when|in|at|under)\b|(?:are|is|were|was) (?:much |far |clearly )?worse (?:on|for|with|when|in|at|under)\b)`,
  String.raw`(?:models?|simulat(?:or|ion)|approach|method|analysis) (?:\w+ )?(?:ignores?|neglects?|disregards?)\b(?! (?:the |all |any )?(?:pad\w*|case|nan|nulls?|missing|stop ?words?|index|warnings?|files?|errors?|hidden|comments?|requests?|lines?|white ?space|punctuation))`,
  String.raw`(?:should(?: not|n['’]t)|must(?: not|n['’]t)|do not|don['’]t|cannot|can['’]t) be used (?:in production|for (?:real|clinical|medical|trading|diagnos|legal|hiring|financial)|to (?:diagnose|block|decide|moderate|punish|reject))`,
  String.raw`(?:due to|because of)\s+(?:\w+\s+){0,2}(?:hardware|time|memory|compute|computational|gpu|resource|budget|data|limited)\s*(?:\w+\s+)?(?:limitations?|constraints?|restrictions?|shortage)\b`,
  String.raw`limited (?:by|to)\s+(?:\w+\s+){0,3}(?:hardware|data|samples?|compute|gpu|memory|months?|years?|countr\w+|region|english|language|period|size|classes|dataset)\b`,
  String.raw`(?:does|do|did|may|might|can|could|will|would) ?not (?:\w+ )?(?:generali[sz]e|transfer|extrapolate|account for|capture|reflect|represent|cover)\b`,
  String.raw`(?:does|do|did) not (?:\w+ )?(?:take (?:\w+ ){1,4}into account|consider|model)\b`,
  String.raw`knows? nothing (?:about|of)\b`,
  String.raw`only (?:been )?(?:evaluated|tested|validated) (?:on|with|against|in)\b(?! (?:the |a |an |our |my )*(?:final |full |whole )?(?:test|validation|hold|held|unseen|new|fresh|best)\b)`,
  String.raw`(?:did|have|has)(?: not|n['’]t) (?:been )?(?:test(?:ed)?|evaluated?|validated?) (?:it |them |this |the \w+ )?(?:on|with|in|against|for|beyond|outside)\b`,
  String.raw`(?:may|might|could|can) (?:\w+ )?introduce (?:\w+ )?(?:noise|errors|leakage)\b`,
  String.raw`(?:english|german|spanish|french|italian|portuguese|chinese|korean|japanese|russian|indonesian)[- ]only\b`,
  String.raw`(?:tends|(?:models|predictions|forecasts|estimates) tend) to (?:\w+ )?(?:over|under)[- ]?(?:estimate|predict|shoot|forecast)\b`,
  String.raw`(?:results?|scores?|metrics?|performance|accuracy|predictions?) (?:vary|varies|var(?:ied)|fluctuates?|differs?) (?:[\w-]+ ){0,3}(?:between|across|from|with) (?:the |random |different )*(?:seeds?|runs?|folds?)\b`,
  String.raw`(?:performance|accuracy|recall|precision|quality|f1) (?:on|for|with|in) [^.\r\n]{2,40} (?:is|are|remains?|was|stays?) (?:\w+ )?(?:poor|low|weak|bad|limited|unstable|unreliable)\b`,
  String.raw`works? (?:poorly|badly|worse|less well) (?:with|on|when|for|in|at)\b`,
  String.raw`(?:some|many|a few|several|not all) (?:of (?:the |these )?)?(?:labels|annotations|answers|predictions) (?:are|were|may be|might be) (?:\w+ )?(?:wrong|incorrect|noisy|ambiguous|mislabell?ed|inconsistent)\b`,
  String.raw`no guarantee (?:that|of|for)\b`,
  String.raw`(?:an?|one|another|its) (?:\w+ )?weakness (?:of|is|remains)\b`,
  String.raw`(?:models?|retriever|classifier|detector|recogni[sz]er|parser) (?:often |sometimes |still |usually |regularly |currently )*misses (?!only|just|\d)`,
  String.raw`(?:data|prices|figures|data ?set|documents|knowledge|labels|articles)\b[^.\r\n]{0,30} (?:is|are) (?:now |already |partly )?(?:out-?dated|out of date|stale|obsolete)\b`,
  String.raw`(?:has|have|had) never (?:seen|been (?:tested|trained|validated))\b`,
  String.raw`was(?: never|n['’]t| not) (?:trained|tested|validated) on\b`,
  String.raw`(?:model|network|it|classifier) (?:\w+ )?overfits?\b`,
  String.raw`(?:degrades?|deteriorates?|collapses|(?<=(?:predictions|forecasts|scores|results|models|metrics) )collapse|falls? apart)\s+(?!gracefully)(?:\w+\s+){0,2}?(?:on|for|with|when|beyond|in|at)\b`,
  String.raw`assumptions?\b[^.\r\n]{0,80}\b(?:no longer holds?|(?:do|does)(?:n['’]t| not) hold|(?:may|might) not hold|breaks? down|(?:is|are) violated)\b`,
  String.raw`(?:may|might|could) (?:\w+ )?(?:fail|struggle|under-?perform|be (?:biased|inaccurate|unreliable|wrong|less accurate|out-?dated|outdated|stale|incomplete|subjective|noisy))\b`,
  String.raw`(?:struggles?|fails?|performs? (?:poorly|worse|badly)|breaks? down)\s+(?:with|on|when|for|in|at)\b`,
  String.raw`(?:data|target|label|train\w*|validation|temporal)\s+(?:\w+\s+)?leak(?:s|age|y)?\b(?=[^.\r\n]{0,60}\b(?:was|were|is|present|exist|subject|may|caused|between)\b)`,
  String.raw`(?:biased (?:towards?|against|by)|not (?:been )?(?:representative|validated|calibrated|suit(?:able|ed)|appropriate|robust|reliable|tested on|meant for|intended for|(?:financial|investment|legal|trading) advice|medical advice))\b`,
  String.raw`(?:small|limited|tiny|outdated|old) (?:amount of )?(?:dataset|data set|sample|training data|data|training set)\b(?<!\bon (?:small|tiny|limited|old) data)(?=[^.\r\n]{0,80}\b(?:so|which|may|might|limit|cannot|could|is|was|means|risk|and)\b)`,
  String.raw`only (?:\d+|one|two|three|a few|a single|covers?|contains?|includes?)\s+(?:\w+\s+){0,2}(?:months?|years?|weeks?|samples?|images?|countr\w+|languages?|region|cit(?:y|ies)|season|store|hospital)\b`,
  String.raw`(?:may|might|can|could|sometimes|still|occasionally)\s+(?:\w+\s+){0,2}(?:hallucinat\w*|produce (?:incorrect|wrong|false|inaccurate))`,
]);

/** The limits of somebody else's methods, of a licence, of an interface. */
const OTHER =
  /\b(?:overcom\w+|address\w*|solv\w+|mitigat\w+|prevent\w*|avoid\w*|handl\w+|reduc\w+|detect\w*|eliminat\w+|unlike|traditional|conventional|existing|classical|without)\b[^.\r\n]{0,40}$/i;
/** In front of what somebody finds hard: people, whose trouble is the problem and no limit of what was built. */
const PEOPLE =
  /\b(?:(?!(?:classifi|regress|transform|detect|encod|decod|estimat|predict|recommend|rank|learn|generat|pars|extract|track|retriev|segment)(?:er|or)s\b)[a-z]+(?:ers|ors|ists|ians)|companies|business(?:es)?|teams?|people|agenc(?:y|ies)|banks?|stores?|hospitals?|organi[sz]ations?|cities|clinics|schools|students|patients|clients)\s+(?:\w+\s+)?$/i;
const OTHER_WORDS =
  /\b(?:rate[- ]limit|api (?:limits?|quota)|pip\b|cuda\b|os\b)|without limitation|liabilit|permission|plugin|browser|free tier|install|windows|macos/i;

/** Only for setting it up. */
const TROUBLE =
  /troubleshoot|known issues|common issues|common errors|^(?:known |common |possible |frequent )?problems$|faq|가이드|문제 해결|주의|注意|solución de problemas/i;
const SOFT =
  /\b(?:(?:beware|keep in mind|be aware)\b|(?:(?:very|too|quite|be|is|becomes?) slow|slower|crash\w*|not supported|does not (?:work|support)|doesn['’]t (?:work|support)|cannot|can['’]t|could not|simplif\w+|for simplicity|ran out of time|not sure (?:about|why)|no (?:[\w/-]+ ){1,4}yet|(?:is|are|was|were)(?: not|n['’]t) (?:implemented|supported|covered|wired|handled|available|included)|not (?:yet )?(?:implemented|covered|handled))\b)/gi;

/** A remark in passing counts when it is about the work, not about a tool. */
const ABOUT_MODEL =
  /\b(?:models?|data(?:set)?|predict\w*|images?|train\w*|accuracy|results?|cpu|gpu|laptop|users?|validation|answers?|labels?|chatbot|documents?)\b|[\u0080-\uffff]/i;

export const limitations: Check = {
  id: 'readme/limitations',
  axis: 'credibility',
  title: 'Limitations',
  asks: 'What the model, the data, or the method cannot do.',
  judge(study) {
    const titled = passages(study, TITLE).filter(
      ({ section, blocks }) =>
        section.level > 0 &&
        !NO_LIMITS.test(section.title) &&
        wordsIn(study.body, blocks) >= 3 &&
        !blocks.every(isAside),
    );
    const trouble = titled.filter(({ section }) =>
      /issues|problems|disclaimer|assumption|honest|課題/i.test(section.title),
    );
    const real = titled.filter((passage) => !trouble.includes(passage));
    const said = hitsOf(study, SAID, { negated: true, will: true }).filter(isOwnLimit);
    const evidence = places(study, [
      ...real.flatMap((passage) => passageLines(study, passage)),
      ...linesOf(study, said),
    ]);
    if (evidence.length > 0) return present(evidence, 'The README says what does not work or is not covered.');
    const setUp = [
      ...trouble.flatMap((passage) => passageLines(study, passage)),
      ...passages(study, TROUBLE)
        .filter(({ blocks }) => wordsIn(study.body, blocks) >= 6)
        .flatMap((passage) => passageLines(study, passage)),
    ];
    if (setUp.length > 0)
      return weak(
        places(study, setUp),
        'Only trouble with the set-up is described. Add where the model is wrong, what the data lacks, and when not to use it.',
      );
    const soft = linesOf(
      study,
      hitsOf(study, SOFT, { negated: true, will: true }).filter(
        (hit) => isOwnLimit(hit) && ABOUT_MODEL.test(hit.statement.text),
      ),
    ).slice(0, 2);
    if (soft.length > 0)
      return weak(
        soft,
        'A limit is mentioned in passing. Say where the model is wrong, what the data lacks, and when not to use it.',
      );
    return missing(
      study,
      'No limitations. Write where the model is wrong, what the data lacks, and when not to use it.',
    );
  },
};

/** Whether a place is in a section on trouble with the set-up. */
export function isTrouble(study: CaseStudy, { start }: Span): boolean {
  const block = blockAt(study, start);
  return block !== undefined && isUnder(block, TROUBLE);
}

function isOwnLimit({ statement: { text, block }, match, index }: Hit): boolean {
  return (
    !/\?\W*$/.test(text) &&
    !OTHER.test(text.slice(Math.max(0, index - 70), index)) &&
    !OTHER_WORDS.test(text) &&
    !(
      /^(?:struggle|fail|may|might|could|can)/i.test(match[0]) &&
      PEOPLE.test(text.slice(Math.max(0, index - 40), index))
    ) &&
    !/\b(?:no|without)\s+$/i.test(text.slice(Math.max(0, index - 10), index)) &&
    !isUnder(block, /troubleshoot|install|faq|^common /i)
  );
}
