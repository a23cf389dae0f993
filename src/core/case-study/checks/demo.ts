import type { CaseStudy } from '../case-study';
import { lastBefore } from '../../text/last-before';
import type { Span } from '../../text/span';
import { present, weak, type Check } from '../check';
import { missing, places } from './support/evidence';
import { isAhead, isAside } from './support/places';
import { addressesOf, blockAt, type Address } from './support/addresses';

/** Hosts of apps that anybody can open. */
const HOSTED =
  /\/\/(?:[\w-]+\.)*(?:streamlit\.app|streamlitapp\.com|share\.streamlit\.io|hf\.space|herokuapp\.com|vercel\.app|now\.sh|netlify\.app|onrender\.com|railway\.app|fly\.dev|web\.app|firebaseapp\.com|azurewebsites\.net|azurestaticapps\.net|azurecontainerapps\.io|run\.app|appspot\.com|pythonanywhere\.com|repl\.co|replit\.app|replit\.dev|glitch\.me|gradio\.(?:live|app)|shinyapps\.io|pages\.dev|workers\.dev|elasticbeanstalk\.com|amplifyapp\.com|cloudfront\.net|surge\.sh|koyeb\.app|lovable\.app|modal\.run|deta\.dev|codesandbox\.io|stackblitz\.com|chainlit\.app|plotly\.app|anvil\.app|ploomberapp\.io|posit\.cloud|public\.tableau\.com|app\.powerbi\.com|lookerstudio\.google\.com|datastudio\.google\.com|observablehq\.com)(?:[/:?#]|$)|huggingface\.co\/spaces\/|colab\.research\.google\.com\/|mybinder\.org\/v2|nbviewer\.(?:jupyter\.)?org|deepnote\.com\/|\/\/t\.me\/\w+bot/i;

/** Videos, by host or by file. */
const VIDEO =
  /youtube\.com\/(?:watch|playlist|embed|shorts)|youtu\.be\/|vimeo\.com\/\d|loom\.com\/share|asciinema\.org\/a|\.(?:mp4|webm|mov|m4v|avi)(?:[?#]|$)|github\.com\/user-attachments\/assets|user-images\.githubusercontent\.com\/\S+\.(?:mp4|mov|gif)|bilibili\.com\/video|drive\.google\.com\/file|streamable\.com/i;
/** What was dropped into an editor has no ending: as a picture it may be one that stands still. */
const ATTACHED = /github\.com\/user-attachments\/assets/i;
const GIF = /\.gif(?:[?#]|$)/i;

/** Notebooks that run elsewhere show less than an app. */
const NOTEBOOK = /colab\.research|mybinder|nbviewer|deepnote/i;

/** An own machine on the network. */
const MACHINE =
  /^https?:\/\/(?!(?:127|10|192\.168|172\.(?:1[6-9]|2\d|3[01])|0)\.)\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?(?:\/|$)|^https?:\/\/ec2-/i;

const SAYS_DEMO =
  /\bdemos?\b|live (?:app|site|version|preview|link|url|dashboard|application)|try (?:it|the|out|this)|play with|web ?app|deployed (?:app|at|here|link|version|on)|hosted (?:at|on|here|app|version)|visit|walk-?through|presentation|video|watch|demostraci[óo]n|demonstra[çc][ãa]o|aplicaci[óo]n|aplica[çc][ãa]o|データ?デモ|デモ|演示|在线|체험|시연|데모|демо/i;

/** What a link is called that leads to the project at work, wherever it is hosted. */
const NAMED =
  /\b(?:live (?:demo|app|site|version|preview)|(?:demo|web ?app|app) (?:link|url|site|page|here)|try it (?:live|online|here|out|now|yourself)|(?:deployed|hosted|available|live) (?:app\w*|link|demo|version|here|at|on))\b|\[(?:live |online |web |the )*(?:demo|app)\]|(?:^|[\s>*-])live[ *_]{0,3}[:：]/i;
const REPOSITORY =
  /github\.com|gitlab\.com|kaggle\.com|medium\.com|linkedin\.com|arxiv\.org|docker\.com|pypi\.org|wikipedia/i;

/** What belongs to others or to the maker: profiles, templates, documentation of tools. */
const OF_OTHERS =
  /docs\.|\/docs(?:\/|$)|readthedocs|localhost|127\.0\.0\.1|0\.0\.0\.0|example\.(?:com|org)|your[-_]|[<{]|\.svg(?:\?|$)|img\.shields|api\.star-history|vercel\.com\/(?:new|docs|templates)|vercel\.svg|github-readme-stats|readme-typing|komarev|skillicons|capsule-render|\.(?:css|js)$|badge|pages\.github\.io|scikit-learn\.org|\b(?:pandas|pytorch|keras|jalammar|lilianweng|karpathy|colah|shap|christophm|mlflow|evidentlyai|tiangolo|yihui)[\w.-]*\.github\.io|img\.youtube\.com|leaderboard|[-/_]arena\b|nextjs\.org|reactjs\.org|vitejs\.dev|python\.org|huggingface\.co\/docs|pytorch\.org|tensorflow\.org/i;

const SCREEN =
  /screen[-_ ]?shots?|\bui\b|interface|home[-_ ]?page|\bapp\b|dashboard|web[-_ ]?(?:page|app|site)|\bdemo\b|streamlit|gradio|captura|tela|화면|截图|スクリーン|скриншот|tampilan/i;
const API_PATH = /[^/]\/(?:docs|api|predict|swagger|redoc|health|graphql)(?:[/?#]|$)/i;
const API =
  /^https?:\/\/(?!(?:127|localhost|0\.0))[\w.:-]+\/(?:docs|api|predict|swagger|redoc)\/?$|readthedocs\.io|execute-api\.[\w-]+\.amazonaws\.com/i;

export const demo: Check = {
  id: 'readme/demo',
  axis: 'differentiation',
  title: 'Demo',
  asks: 'Something to look at without installing it: a hosted app, a video, a moving picture.',
  judge(study) {
    const badges = study.blocks.badges
      .filter(
        ({ link, alt }) =>
          link !== undefined &&
          (HOSTED.test(link) || (PAGES.test(link) && SAYS_DEMO.test(alt))) &&
          !isForeign(link, ''),
      )
      .map(({ start, end }) => ({ start, end }));
    const addresses = addressesOf(study).filter((address) => !isAheadAt(study, address));
    const shown = addresses.filter((address) => isDemo(address, study));
    const hosted = shown.filter(({ target }) => !GIF.test(target) && !NOTEBOOK.test(target));
    const found = [
      ...hosted,
      ...shown.filter(({ target }) => GIF.test(target)),
      ...shown,
      ...badges,
      ...inFences(study),
    ];
    if (found.length > 0) return present(places(study, found), 'A reader can see it work without installing it.');
    const partly = [
      ...study.blocks.blocks.filter(
        (block) => block.kind === 'image' && SCREEN.test(`${block.alt} ${block.target} ${block.section?.title ?? ''}`),
      ),
      ...addresses.filter(({ target }) => API.test(target) && !/[<{]|your[-_]/i.test(target)),
    ];
    if (partly.length > 0)
      return weak(
        places(study, partly),
        'There are still pictures or an address of an API, and nothing that moves. Link a hosted version, a short video, or a GIF.',
      );
    return missing(study, 'Nothing shows it at work. Link a hosted version, a short video, or a GIF.');
  },
};

function isDemo({ target, around, image, ...span }: Address, study: CaseStudy): boolean {
  if (isForeign(target, around)) return false;
  const block = blockAt(study, span.start);
  const aside = block !== undefined && isAside(block);
  if (image)
    return (
      (GIF.test(target) && !/logo|loading|spinner|icon|typing|wave|banner|giphy|tenor/i.test(`${target} ${around}`)) ||
      (VIDEO.test(target) && (!ATTACHED.test(target) || /<video|\b(?:demo|video|gif|walk-?through)\b/i.test(around)))
    );
  if (MACHINE.test(target)) return true;
  if (HOSTED.test(target)) return !API_PATH.test(target) && (!aside || SAYS_DEMO.test(around));
  if (GIF.test(target)) return true;
  if (NAMED.test(around) && /^https?:\/\//i.test(target) && !REPOSITORY.test(target))
    return !aside && !API_PATH.test(target);
  if (PAGES.test(target) && (SAYS_DEMO.test(around) || isUnderDemo(study, span))) return !aside;
  if (!VIDEO.test(target)) return false;
  // A file at a cloud's drive is a film only if somebody says so.
  if (/drive\.google/i.test(target)) return /demo|video|presentation|walk-?through/i.test(around);
  return !aside || /\b(?:demo|walk-?through|presentation|my|our|this project)\b/i.test(around);
}

/** Pages that a repository serves itself. */
const PAGES = /^https?:\/\/[\w-]+\.(?:github|gitlab)\.io\//i;

/** Whether the title over an address promises something to look at. */
function isUnderDemo({ blocks: { sections } }: CaseStudy, { start }: Span): boolean {
  const section = lastBefore(
    sections.map(({ span, title }) => ({ ...span, title })),
    start,
  );
  return section !== undefined && /\b(?:demo|live|try it)\b|демо|데모|デモ|演示/i.test(section.title);
}

/** A block of code that holds nothing but the address of a hosted app. */
const inFences = ({ blocks, body }: CaseStudy): Span[] =>
  blocks.blocks.flatMap((block) => {
    if (block.kind !== 'code' || isAside(block) || isAhead(block)) return [];
    const text = body.slice(block.content).trim();
    if (text.length > LONGEST_ADDRESS || /\s/.test(text) || !/^\W{0,2}https?:/.test(text)) return [];
    if (!HOSTED.test(text) || API_PATH.test(text) || isForeign(text, '')) return [];
    const start = block.content.start + body.slice(block.content).indexOf(text);
    return [{ start, end: start + text.length }];
  });

const LONGEST_ADDRESS = 300;

const isForeign = (target: string, around: string): boolean =>
  OF_OTHERS.test(target) ||
  /\b(?:tutorial|course|lecture|paper|blog|article|inspired by|credits?(?:\s+(?:to|goes?|for)\b|\s*:)|documentation)\b|\bfollow (?:the|this|these|along)\b|\b(?:videos?|lesson|module|week|unit)\s+\d+(?:\.\d+)?\b/i.test(
    around.replace(ADDRESSES, ' '),
  );

/** What an app is called in its own address says nothing of whose it is. */
const ADDRESSES = /https?:[^\s)\]>"']+/gi;

function isAheadAt(study: CaseStudy, { start }: Address): boolean {
  const block = blockAt(study, start);
  return block !== undefined && isAhead(block);
}
