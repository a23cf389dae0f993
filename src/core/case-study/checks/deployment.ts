import type { Span } from '../../text/span';
import type { CaseStudy } from '../case-study';
import { present, weak, type Check } from '../check';
import { plainly, type Command } from '../commands/command';
import { isFor } from '../commands/purpose';
import { hitsOf, linesOf, missing, places } from './support/evidence';
import { isUnder, wordsIn, type Passage } from './support/outline';
import { ownPassages, titleAndLines } from './support/own-passages';
import { isAside } from './support/places';
import { commandLines, commandsFor } from './support/typed';

const TITLE =
  /\bdeploy(?!ed (?:model|ensemble|weights?|checkpoint|network|classifier|version|config\w*))\w*|\bserving\b|model server|\bproductioni[sz]\w*|^(?:in )?production$|\bhosting\b|kubernetes|\bcloud (?:run|deployment|infrastructure)|\b(?:rest )?api (?:usage|endpoints?|server|reference|service)|^(?:the )?(?:rest |http |web |prediction |scoring )?api$|(?:inference|prediction|scoring) (?:api|server|service|endpoint)|\b(?:flask|fast ?api|django|bentoml|grpc) (?:service|server|api|backend|micro-?service)\b|web service|despliegue|implantaci[óo]n|implanta[çc][ãa]o|déploiement|bereitstellung|배포|部署|デプロイ|деплой|публикация (?:приложения|модели|сервиса)|mise en (?:ligne|production)|veröffentlichung|上线|развертывание|развёртывание|penerapan/i;

/** A container may be there for the work on the code; only with one of these commands does it answer anybody. */
const CONTAINER_TITLE = /\bdocker\b|containeri[sz]\w+|\bdockeri[sz]\w+/i;

const DEPLOYED =
  /\b(?:cloud|aws|azure|gcp|docker|kubernetes|heroku|render)-deployed\b|\bcloud deployment\s*[(:]|(?<!(?:before|every|each|per|after) )\b(?:re-?)?deploy(?:ed|s|ing|able|ment)?\s+(?:\w+\s+){0,4}?(?:to|on|onto|in|into|via|using|with|as|at|through|by|behind)\b|\b(?:is|are|was|were|been|gets?|automatically)\s+(?:\w+\s+)?deployed\b|\bhosted (?:on|at|in|by|via|using|as)\b|\bcontaineri[sz]ed\b|\bdockeri[sz]ed\b|\b(?:served|exposed|exposes|packaged|shipped|wrapped|available|deploys?) (?:\w+ ){0,3}?(?:via|as|through|behind|by|with|using|in|into) (?:an? |the )?(?:\w+ ){0,2}?(?:rest|http|api|flask|fast ?api|docker|container|endpoint|grpc|bentoml|lambda|triton|torchserve|web (?:app|service)|streamlit)\b|\b(?:flask|fast ?api|rest|http|grpc|prediction|inference) (?:\w+ )?(?:endpoints?|service|server|backend|micro-?service)\b|\bapi endpoints?\b[^.\r\n]{0,20}\b(?:receives?|accepts?|takes?|returns?|serves?|answers?)\b|\bproductioni[sz]\w+|\b(?:ecs|eks|ecr|lambda|cloud run|cloud functions?|sagemaker|vertex ai|app engine|app service|kubernetes|helm|heroku|render|fly\.io|vercel|netlify|railway|elastic beanstalk|ec2)\b[^.\r\n]{0,60}\b(?:deploy\w*|host\w*|run(?:s|ning)?|serv\w+|trigger\w*|answers?)\b|\bruns? (?:as|on|in|inside|behind) (?:an? |the )?(?:\w+ ){0,2}?(?:lambda|ecs|fargate|cloud run|cloud functions?|kubernetes|ec2|gke|eks|aks|app engine|web service|micro-?service|render|railway|fly\.io|vercel|heroku|netlify|hugging ?face spaces)\b|\b(?:batch|nightly|daily|hourly) (?:predictions?|scoring|inference)\b[^.\r\n]{0,30}\b(?:scheduled|orchestrated|runs?|every|written|triggered)\b|\b(?:cloud run|lambda|airflow|cron|prefect|scheduled|nightly|batch) (?:jobs?|dags?|flows?|functions?)\b[^.\r\n]{0,50}\b(?:writes?|scores?|predicts?|updates?|generates?|produces?)\b|\bdesplega\w+|\bimplantad\w+|\bdeploy(?:ado|ada|é)\b/gi;

/** Only with this does a container or a program answer somebody. */
const PORT = /\s-(?:[a-z]*p|-publish)[ =]?\d|--network|-P\b/;

const MENTIONED =
  /\b(?:docker(?:file|-?compose)?|kubernetes|fast ?api|flask|gunicorn|uvicorn|streamlit|gradio|heroku|aws|azure|gcp|cloud run|lambda|rest api|web app|bentoml|deploy\w*)\b/gi;

export const deployment: Check = {
  id: 'readme/deployment',
  axis: 'scope',
  title: 'Deployment',
  asks: 'How the model is served or deployed, beyond a window on the own machine.',
  judge(study) {
    const served = commandsFor(study, 'whole', 'deploy', 'run').filter(answersOthers);
    const sections = [
      ...ownPassages(study, TITLE).filter((passage) => isContent(passage, study)),
      ...ownPassages(study, CONTAINER_TITLE).filter(({ blocks }) => served.some(({ block }) => blocks.includes(block))),
    ];
    const said = hitsOf(study, DEPLOYED).filter(
      ({ statement: { text, block }, match, index }) =>
        !POSSIBLE.test(text) &&
        !SOURCE.test(text) &&
        !IN_CASE.test(text.slice(0, index + match[0].length)) &&
        !(
          /^runs?\b/i.test(match[0]) &&
          /\b(?:train\w*|notebooks?|experiments?|code|scripts?)\s*$/i.test(text.slice(0, index))
        ) &&
        !isUnder(block, GOALS),
    );
    const found = [
      ...sections.slice(0, 3).flatMap((passage) => titleAndLines(study, passage)),
      ...commandLines(study, served),
      ...linesOf(study, said),
      ...answeredRequests(study),
    ];
    if (found.length > 0) return present(places(study, found), 'The README says how the model is served.');
    const local = [
      ...commandLines(study, commandsFor(study, 'serve', 'build', 'pull')),
      ...linesOf(study, hitsOf(study, MENTIONED, { aside: true, planned: true })),
    ];
    const hint = suggestion(study);
    if (local.length > 0)
      return weak(places(study, local), `It runs on the own machine; how others reach it is not said. ${hint}`);
    return missing(study, `Nothing says how the model is served. ${hint}`);
  },
};

/** Where code and data lie is no service. */
const SOURCE =
  /\b(?:code|source|repo(?:sitory)?|project|data ?sets?|data|weights|notebooks?|paper|report)\s+(?:\w+\s+){0,3}hosted\b|\bhosted (?:on|at|in|by) (?:the )?(?:https?:\/\/)?(?:www\.)?(?:github|gitlab|bitbucket|kaggle|zenodo)\b(?!\.io)/i;

/** Under such titles stands what is hoped for once it is deployed. */
const GOALS = /\bgoals?\b|\bobjectives?\b|success criteria/i;

/** What could be done and is not. */
const POSSIBLE =
  /\b(?:can|could|ready|easy|easily|designed|suitable) (?:to )?be\b|\bready (?:for|to)\b|\bdeployment[- ]ready\b|(?<![a-z] )\b(?:optimi[sz]e|prepare|adapt|extend|convert|quanti[sz]e|refine|scale) [^.\r\n]{0,40}\bfor (?:\w+ )?deployment\b/i;

/** What becomes of models once somebody uses them, and not of this one. */
const IN_CASE =
  /\b(?:(?:if|unless|whether|before|until) (?:(?!the\b)[\w-]+ ){0,3}?(?:models?|systems?|it|they|one|classifiers?|algorithms?|detectors?|predictors?|networks?|tools?) (?:is|are|was|were|gets?|got|being) (?:\w+ )?|(?:if|unless|when(?:ever)?|where(?:ver)?|once|as) (?:(?:such|these|those|many|most|some|ai|ml|machine[- ]learning|deep[- ]learning|predictive|clinical|medical) ){1,3}(?:models|systems|classifiers|algorithms|detectors|tools) (?:are|get|were) (?:\w+ )?|(?:if|unless) (?:ever )?)deployed\b[^.,;:]*$/i;

const CLOUD =
  /^(?:gcloud|az|azd|aws|heroku|fly|flyctl|vercel|netlify|modal|railway|sam|serverless|cdk|bentoml|eb|git push|terraform|pulumi)\b.*\b(?:deploy|apply|up|create|push|run)\b/;
const CLUSTER =
  /^(?:docker|podman)[- ]compose\b|^kubectl|^helm|^(?:make|just|task) (?:[\w-]*(?:deploy|docker|compose)[\w-]*|up|app)$/;

function answersOthers(command: Command): boolean {
  const plain = plainly(command);
  // One task in a container of its own, and then it is gone.
  if (/^(?:docker|podman)[- ]compose run\b/.test(plain) && !isFor(command, 'serve')) return false;
  if (CLUSTER.test(plain) || CLOUD.test(plain) || (/\bdeploy/.test(plain) && !/prefect/.test(plain))) return true;
  return /^(?:docker|podman) run\b/.test(plain) && PORT.test(plain);
}

/** Starts something that answers other programs, and no window for a person. */
const SERVER =
  /^(?:python -m )?(?:uvicorn|gunicorn|hypercorn|waitress-serve|fastapi (?:run|dev)|flask|bentoml serve|mlflow models serve|torchserve|tritonserver)\b|^python (?:-m )?\S*\b(?:api|server|serve|app|main|wsgi|asgi)(?:\.py)?\b|^(?:make|just|task|poe|npm run) (?:[\w-]+[-_])?(?:serve|api|server)(?:[-_][\w-]+)?$/i;

/** Where a model answers. */
const ASKED_FOR_PREDICTION =
  /\/(?:predict|score|infer|classif|ask\b|chat|query|recommend|invocations|forecast|detect|generate|rank|analy[sz]e|estimate|search)\w*/i;

/** A server together with the request that it answers. */
function answeredRequests(study: CaseStudy): Span[] {
  const servers = commandsFor(study, 'serve').filter((command) => SERVER.test(plainly(command)));
  if (servers.length === 0) return [];
  const calls = commandsFor(study, 'call').filter((command) => ASKED_FOR_PREDICTION.test(plainly(command)));
  const isListed = POSTED.test(study.body.text);
  return calls.length > 0 || isListed ? commandLines(study, [...servers, ...calls]) : [];
}

/** `POST /predict` in a list, a comment or a drawing. */
const POSTED =
  /\bPOST\b[`*\s|:"]{1,8}(?:\/api)?(?:\/v\d)?\/(?:predict|score|infer|classif|ask\b|chat|query|recommend|forecast|detect|generate|rank|analy[sz]e|estimate|search)/;

const FEWEST_WORDS = 6;

function isContent({ section, blocks }: Passage, study: CaseStudy): boolean {
  const own = blocks.filter((block) => !isAside(block));
  if (own.length === 0 || /not |without|structure|tests?\b/i.test(section.title)) return false;
  // Words in front of an item praise a feature more often than they title an account.
  if (section.form === 'lead-in' && !/^(?:model )?(?:deploy|serving|hosting|api\b)/i.test(section.title)) return false;
  const hasCommands = commandsFor(study, 'whole', 'deploy', 'run', 'build', 'serve').some(({ block }) =>
    own.includes(block),
  );
  // Steps that are indented too far are code to Markdown and text to their author.
  const indented = own.flatMap((block) => (block.kind === 'code' && !block.fenced ? [study.body.slice(block)] : []));
  const words = indented.join(' ').match(/\p{L}{2,}/gu)?.length ?? 0;
  const isDrawn = own.some((block) => block.kind === 'code' && /-->|→|─►/.test(study.body.slice(block.content)));
  return hasCommands || isDrawn || wordsIn(study.body, own) + words >= FEWEST_WORDS;
}

function suggestion({ workspace }: CaseStudy): string {
  const { dockerfiles, composeFiles } = workspace.facts;
  const [file] = [...composeFiles, ...dockerfiles];
  if (file === undefined) return 'Write where the model runs and how a request reaches it, or that it is not deployed.';
  return `\`${workspace.nameOf(file)}\` is there: write how it is built, started, and called.`;
}
