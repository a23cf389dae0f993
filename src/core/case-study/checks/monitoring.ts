import type { CaseStudy } from '../case-study';
import { present, weak, type Check } from '../check';
import { plainly, type Command } from '../commands/command';
import { hitsOf, linesOf, missing, places, type Hit } from './support/evidence';
import { isUnder, wordsIn, type Passage } from './support/outline';
import { ownPassages, titleAndLines } from './support/own-passages';
import { isAside } from './support/places';
import { isNegated, isPlanned } from './support/wording';
import { statementsOf } from './support/statements';
import { commandLines, commandsFor } from './support/typed';

const TITLE =
  /\bmonitor\w*|\bobservab\w+|drift (?:detection|monitoring|report)|\btelemetry\b|\balert(?:s|ing)\b|monitoreo|monitoramento|überwachung|모니터링|监控|監視|モニタリング|мониторинг|pemantauan/i;

/** Watching a model at work: by a tool that is made for it, or in these words. */
const TOOL =
  /\b(?:evidently(?: ?ai)?|whylabs|whylogs|nannyml|alibi[- ]detect|arize|fiddler|seldon|deepchecks|prometheus|grafana|datadog|new relic|cloudwatch|app(?:lication)? insights|opentelemetry|jaeger|langfuse|langsmith|phoenix|helicone|loki|sentry|model monitor|kibana|vertex ai monitoring)\b/gi;
const WATCHED =
  /\b(?:monitor(?:s|ed|ing)?)\s+(?:\w+\s+){0,5}?(?:drift|models?|predictions?|production|service|api|latency|requests?|feedback|deploy\w*|inference|endpoint)\b|\b(?:data|model|concept|feature|prediction|target|performance|covariate|psi)[- ]+(?:\w+[- ]+)?(?:drift|monitor\w*)\b|\bdrift (?:detect\w+|report\w*|check\w*|monitor\w*|alert\w*|score|dashboard)\b|\b(?:monitoring|observability) (?:dashboard|stack|service|endpoint|api|report|pipeline|system|with|using|via)\b|\/(?:api\/)?(?:metrics|monitor(?:ing)?)\b(?![-_]|[\w/-]*\.\w)|\buser feedback (?:is|are|collect\w+|dashboard|monitor\w*)|\b(?:performance|quality|predictions?|requests?|latency|errors?|llm calls?|prompts?)\s+(?:is|are|gets?)\s+(?:\w+\s+)?(?:tracked|traced|watched|observed|monitored)\s+(?:in production|live|continuously|daily|weekly|(?:with|by|in|using|via) (?:arize|langfuse|langsmith|phoenix|evidently|whylabs|datadog|prometheus|grafana|sentry))|\b(?:track|monitor|comput|watch|calculat|check)\w* (?:the )?(?:psi|population stability index)\b|\b(?:live|online|rolling|production) (?:accuracy|error|performance|mae|rmse|f1)\b[^.\r\n]{0,40}\b(?:dashboard|alert|tracked|monitored|shown|plotted)|\bdashboards?\b[^.\r\n]{0,40}\b(?:live|production|rolling) (?:accuracy|error|performance|mae|rmse|f1)\b|(?<!-)\balerts? (?:are|is|fire|sent|when|email|on)\b|drift de datos|deriva de datos|모니터링|监控|監視|モニタリング/gi;

/** What is watched is the training, or a patient. */
const TRAINING =
  /tensor ?board|early[- ]stopping|val(?:idation)?[-_ ]loss|callback|learning curve|during training|training (?:progress|process|run|loss)|monitor\w* (?:the )?(?:model )?training|experiment monitoring|(?:ml ?flow|wandb|tensorboard) logging|log(?:s|ged|ging)? (?:runs? |metrics? |experiments? |results? )?(?:to|with|in|using) (?:ml ?flow|wandb|weights|comet)|patients?\b|heart|air quality|wildlife|crop|traffic monitoring|surveillance|health monitoring/i;

const WEAKLY = /\b(?:monitor(?:ing|ed|s)?|drift|observab\w+|logging|logs|alerting|(?<!over-)alerts)\b/gi;

export const monitoring: Check = {
  id: 'readme/monitoring',
  axis: 'scope',
  title: 'Monitoring',
  asks: 'How the model is watched at work: drift, quality, errors, latency.',
  judge(study) {
    const watched = hitsOf(study, WATCHED)
      .filter(isAtWork)
      .filter(({ statement: { block } }) => !isTitleOfStudy(block));
    const tools = hitsOf(study, TOOL, { aside: true })
      .filter(isAtWork)
      .filter(({ statement: { text, block } }) =>
        !isAside(block)
          ? /\b(?:monitor\w*|drift|observab\w+|metrics|dashboards?|alert\w*|alarms?|error rates?|trac(?:e|es|ing)|telemetry|log(?:s|ged)?)\b/i.test(
              text,
            ) || isUnder(block, TITLE)
          : /\b(?:monitor\w*|drift|observab\w+)\b/i.test(text),
      );
    const isSubject = TITLE.test(study.blocks.sections[0]?.title ?? '');
    const sections = isSubject ? [] : ownPassages(study, TITLE).filter((passage) => isContent(passage, study));
    const found = [
      ...sections.slice(0, 3).flatMap((passage) => titleAndLines(study, passage)),
      ...linesOf(study, watched),
      ...linesOf(study, tools),
      ...commandLines(study, isSubject ? [] : commandsFor(study, 'run', 'whole', 'evaluate', 'serve').filter(isWatch)),
    ];
    if (found.length > 0) return present(places(study, found), 'The README says how the model is watched at work.');
    const partly = linesOf(
      study,
      hitsOf(study, WEAKLY, { planned: true, negated: true, aside: true }).filter(isAtWork),
    );
    if (partly.length > 0)
      return weak(
        partly,
        'Monitoring is planned or mentioned, not shown. Say what is measured at work, and who sees it.',
      );
    return missing(
      study,
      'Nothing says how the model is watched at work. Name what is measured, such as drift or errors, or say that it is not deployed.',
    );
  },
};

/** A script or target that is called after what it watches. */
const WATCH = /(?:^|[\s/_.:-])(?:(?:data|model|check|detect)?drift|(?:data|model)?monitor(?:ing)?)(?=$|[\s_.:/-])/i;

const isWatch = (command: Command): boolean => {
  const plain = plainly(command);
  return (
    WATCH.test(plain) && !TRAINING.test(plain) && !/\b(?:gpu|nvidia|resource|tensor)\w*|^(?:pip|cd)\b/i.test(plain)
  );
};

const isAtWork = ({ statement: { text } }: Hit): boolean => !TRAINING.test(text);

const FEWEST_WORDS = 6;

function isContent({ section, blocks }: Passage, study: CaseStudy): boolean {
  const own = new Set(blocks.filter((block) => !isAside(block)));
  if (wordsIn(study.body, [...own]) < FEWEST_WORDS || TRAINING.test(section.title)) return false;
  const statements = statementsOf(study).filter(({ block }) => own.has(block));
  const open = statements.filter(
    ({ text }) => isPlanned(text) || /^\W*(?:no|not|none)\b/i.test(text) || isNegated(text, text.length),
  );
  const training = statements.filter(({ text }) => TRAINING.test(text));
  return open.length * 2 <= statements.length && training.length * 2 < Math.max(1, statements.length);
}

/** In a project about monitoring the word is its subject. */
const isTitleOfStudy = ({
  section,
}: {
  readonly section: { readonly level: number; readonly title: string } | undefined;
}): boolean => section?.level === 1 && /monitor/i.test(section.title);
