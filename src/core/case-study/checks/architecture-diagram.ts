import type { CodeBlock, ImageBlock } from '../../document/markdown/blocks/block';
import type { Span } from '../../text/span';
import type { CaseStudy } from '../case-study';
import { present, weak, type Check } from '../check';
import { hitsOf, linesOf, missing, onLine, passageLines, places } from './support/evidence';
import { isUnder } from './support/outline';
import { ownPassages } from './support/own-passages';
import { isAhead, isTask } from './support/places';
import { isTextDrawing } from './support/text-drawing';
import { addressesOf } from './support/addresses';

/** Words for a picture of how the parts of a system work together. */
const SYSTEM =
  /archi(?:tect(?:ure|ural)?)?(?![a-z])|arquitect?ura|system[-_ ]?(?:design|overview|diagram)|pipeline|work[-_ ]?flow|data[-_ ]?flow|(?<![a-z])flow[-_ ]?(?:chart|diagram|s)?(?![a-z])|excalidraw|drawio|draw\.io|diagram|infra(?:structure)?(?![a-z])|overview|topology|blueprint|schemat|block[-_ ]?diagram|high[-_ ]?level|solution|end[-_ ]to[-_ ]end|how[-_ ]it[-_ ]works|framework(?:[-_ ]overview)?|deployment[-_ ]?(?:diagram|view)|tech[-_ ]?stack[-_ ]?diagram|components?[-_ ]diagram|sequence|mlops|diagrama|flujo|fluxo|架构|流程|系统|構成|アーキテクチャ|フロー|아키텍처|구조도|흐름도|시스템 구성|архитектур|схема|alur|arsitektur/i;

/** Pictures of something else: of the layers of a network, of data, of results, of a window. */
const OTHER =
  /\blayers?\b|neural[-_ ]?net|network[-_ ]?(?:architecture|structure|summary|diagram)|model[-_ ]?(?:summary|plot|arch|structure|layers|graph)|\b(?:cnn|lstm|gru|resnet|u-?net|vgg|mobilenet|efficientnet|transformer|bert|encoder|decoder|autoencoder|attention|perceptron|ann|rnn|gan|vit)(?![a-z])|ml[-_ ]?flow|grafana|prefect|airflow|evidently|kibana|jenkins|postman|swagger|tensorboard|wandb|confusion|\broc\b|\bauc\b|curve|histogram|heat[-_ ]?map|correlation|distribution|scatter|box[-_ ]?plot|importance|shap|training[-_ ]?(?:loss|curve|history)|loss|accuracy|screen[-_ ]?shots?|logo|banner|dashboard|\bui\b|home[-_ ]?page|\bdemo\b|\beda\b|er[-_ ]?diagram|entity|schema\.|word[-_ ]?cloud|sample|prediction|result|metric|cover|thumbnail|tree[-_ ]?plot|class[-_ ]?diagram/i;

export const architectureDiagram: Check = {
  id: 'readme/architecture-diagram',
  axis: 'scope',
  title: 'System diagram',
  asks: 'A picture of how the parts of the system work together: an image, Mermaid, or lines of text.',
  judge(study) {
    const { blocks } = study.blocks;
    const here = blocks.filter((block) => !isAhead(block) && !isTask(block));
    const drawn = here.filter((block) => block.kind === 'code').filter((block) => isDrawing(block, study));
    const images = here.filter((block) => block.kind === 'image').filter(isOfSystem);
    const found = [...images.map((image) => onLine(study, image)), ...drawn.map((block) => firstLine(study, block))];
    if (found.length > 0)
      return present(places(study, found), 'A diagram shows how the parts of the system work together.');
    const described = [
      ...here.filter((block) => block.kind === 'image').filter(isOfLayers),
      ...ownPassages(study, TITLE).flatMap((passage) => passageLines(study, passage)),
      ...(ARROW.test(study.body.prose) ? linesOf(study, hitsOf(study, ARROWS)) : []),
      ...linked(study),
    ];
    const hint = suggestion(study);
    if (described.length > 0)
      return weak(places(study, described), `The parts of the system are described, not drawn. ${hint}`);
    return missing(study, `No diagram shows how the parts of the system work together. ${hint}`);
  },
};

const TITLE =
  /\barchitectur|arquitect?ura|system (?:design|overview)|\bpipeline\b|work ?flow|how it works|架构|流程|アーキテクチャ|아키텍처|архитектур|arsitektur/i;

const ARROW = /[→⟶➔➜]|[-=]>/;

/** A chain of steps in one sentence. */
const ARROWS = /[^\r\n]{2,60}?(?:→|⟶|➔|➜|-->|->|=>)[^\r\n]{2,60}?(?:→|⟶|➔|➜|-->|->|=>)[^\r\n]{2}/g;

/** A picture says what it shows in its text, its file name, or in the title right above it. */
function isOfSystem({ alt, target, section }: ImageBlock): boolean {
  const file = decoded(target)
    .replace(/^.*\//, '')
    .replace(/\.\w+$/, '');
  const own = `${alt} ${file}`;
  const title = section?.title ?? '';
  if (section?.parent && LAYERS.test(title) && !/system|pipeline|mlops|data[-_ ]?flow/i.test(own)) return false;
  if (SYSTEM.test(own))
    return (
      !(OTHER.test(own) || WINDOW_FOLDER.test(target) || WINDOW_TITLE.test(title)) ||
      (/archi|diagram|work[-_ ]?flow|pipeline|flow[-_ ]?chart/i.test(own) && !LAYERS.test(own))
    );
  return STRONG_TITLE.test(title) && !OTHER.test(`${own} ${title}`);
}

/** Pictures of the running program; an "overview" among them shows its first page. */
const WINDOW_FOLDER =
  /(?:^|\/)(?:screen[-_ ]?(?:shots?|captures?)|snapshots?|(?:app|ui|demo)[-_ ](?:images|pictures|pages))\//i;
const WINDOW_TITLE =
  /\bscreen ?(?:shots?|captures?)\b|\b(?:live )?demo\b|\b(?:app|ui|web|dashboard|interface|page)s? (?:preview|pages|tour|gallery|walk-?through)\b|^(?:preview|gallery)$|\buser interface\b|capturas? de (?:pantalla|tela)|captures? d['’]écran|스크린샷|截图|スクリーンショット|скриншот/i;

/** A picture of the network itself is something, and not the system. */
const isOfLayers = ({ alt, target }: ImageBlock): boolean =>
  /layers|neural[-_ ]?net|architecture|model[-_ ]?(?:summary|structure)/i.test(`${alt} ${target}`);

const LAYERS =
  /\blayers?\b|neural|network[-_ ]?arch|model[-_ ]?arch|(?:^|[^a-z])(?:cnn|lstm|gru|resnet|u-?net|vgg|mobilenet|efficientnet|transformer|bert|ann|rnn|vit)(?![a-z])|er[-_ ]?diagram|class[-_ ]?diagram|screen[-_ ]?shot|confusion/i;

const STRONG_TITLE =
  /\bsolution (?:overview|diagram|outline|summary)|\bour (?:solution|approach)\b|\barchitectur|arquitect?ura|system (?:design|overview|diagram)|\b(?:ml|data|mlops|project|training|overall|end-to-end|rag)? ?pipeline\b|work ?flow|flow ?chart|diagram|how it works|架构|流程|アーキテクチャ|構成図|아키텍처|구조도|архитектур|arsitektur/i;

function decoded(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

const DRAWING_LANGUAGE = /^(?:mermaid|plantuml|puml|dot|graphviz|d2|ditaa|structurizr|nomnoml|svgbob)$/;
const MERMAID_OF_SYSTEM =
  /^\s*(?:%%[^\n]*\n\s*|---[^]*?---\s*)*(?:graph|flowchart|sequenceDiagram|C4\w*|architecture(?:-beta)?|block(?:-beta)?|stateDiagram|journey|sankey)/;
/** Without the name of its language it is still the text of a diagram. */
const MERMAID_UNNAMED = /^\s*(?:graph|flowchart)\s+(?:TD|TB|LR|RL|BT)\b/;
const TEXT_LANGUAGE =
  /^(?:|text|txt|plain|plaintext|ascii|none|bash|sh|console|mermaid|diagram|markdown|md|yaml|python)$/;

function isDrawing(block: CodeBlock, study: CaseStudy): boolean {
  const code = study.body.slice(block.content);
  if (block.language === 'mermaid')
    return MERMAID_OF_SYSTEM.test(code) && !isUnder(block, /neural|layers|class diagram/i);
  if (DRAWING_LANGUAGE.test(block.language)) return true;
  if (!TEXT_LANGUAGE.test(block.language)) return false;
  return MERMAID_UNNAMED.test(code) || isTextDrawing(code);
}

const firstLine = (study: CaseStudy, block: CodeBlock): Span => {
  const content = study.body.slice(block.content);
  const lead = content.length - content.trimStart().length;
  return onLine(study, { start: block.content.start + lead, end: block.content.end });
};

const linked = (study: CaseStudy): Span[] =>
  addressesOf(study)
    .filter(
      ({ target, image }) =>
        !image && /architect[\w-]*\.(?:md|pdf|html|png|svg)|\bdiagram[\w-]*\.(?:md|pdf|png|svg|drawio)/i.test(target),
    )
    .map((address) => onLine(study, { start: study.body.span.start, end: study.body.span.end }, address.start));

function suggestion({ workspace }: CaseStudy): string {
  const picture = workspace.facts.files.find(
    (path) =>
      /\.(?:png|svg|jpe?g|webp|gif)$/i.test(path) &&
      /archi(?:tecture)?(?![a-z])|diagram|work[-_]?flow/i.test(path.replace(/^.*\//, '')) &&
      !OTHER.test(path),
  );
  if (picture !== undefined) {
    const name = workspace.nameOf(picture);
    return `\`${name}\` is there: show it with \`![Architecture](${name})\`.`;
  }
  return 'Draw the way from the data to the answer in a `mermaid` block: four or five boxes are enough.';
}
