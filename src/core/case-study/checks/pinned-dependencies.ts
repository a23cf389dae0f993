import type { CaseStudy } from '../case-study';
import { present, weak, type Check } from '../check';
import { plainly } from '../commands/command';
import { hitsOf, linesOf, missing, onLine, places, type Hit } from './support/evidence';
import { addressesOf } from './support/addresses';
import { statementsFor } from './support/telling-statements';
import { commandLines, commandsFor } from './support/typed';
import { allMatches } from '../../text/all-matches';
import type { Span } from '../../text/span';

const LOCK_FILE =
  /\b(?:uv\.lock|poetry\.lock|pdm\.lock|pipfile\.lock|pixi\.lock|conda-lock(?:\.ya?ml)?|renv\.lock|pylock\.toml|requirements[\w.-]*\.lock|requirements[\w.-]*[-_.]lock[\w-]*\.txt|lock ?files?)\b/gi;

const SAID =
  /\bfixed (?:\w+ )?versions\b|\b(?:pin(?:s|ned|ning)|lock(?:s|ed)|exact|frozen|pin (?:the|all|every|our))\b[^.\r\n]{0,40}\b(?:versions?|dependenc(?:y|ies)|packages?|requirements(?:\.txt)?|environments?|libraries|constraints)\b|\b(?:versions?|dependenc(?:y|ies)|packages?|requirements(?:\.txt)?|environments?|libraries|constraints)\b[^.\r\n]{0,30}\b(?:(?:is|are|were) (?:all )?(?:pinned|locked|fixed|frozen)|pinned|locked)\b|\b(?:dependenc(?:y|ies)|packages?|libraries|requirements|modules)\b[^.\r\n]{0,30}\b(?:with|and) (?:their|its|exact|specific|fixed) (?:\w+ )?versions?\b|버전 고정|锁定版本|バージョン固定|vers(?:iones|ões) fij[ao]das?|vers(?:iones|ões) fix[ao]das?/gi;

/** The commands themselves can insist on the lock. */
const LOCKED =
  /--(?:locked|frozen|require-hashes|frozen-lockfile|immutable|deploy)\b|^(?:pipenv sync|poetry install --sync|conda-lock install)\b/;

const EXACT = /(?===)(?<=[A-Za-z][\w.-]{0,60}(?:\[[\w,]+\])?\s?)(?<!=)={2,3}\s?\d[\w.]*/g;
/** A package and its version, in a list or a table of them. */
const VERSIONED =
  /(?<![\w/-])(?:numpy|pandas|scikit[- ]learn|sklearn|scipy|matplotlib|seaborn|plotly|tensorflow(?:-gpu)?|keras|(?:py)?torch\w*|transformers|datasets|streamlit|flask|fastapi|uvicorn|langchain[\w-]*|openai|chromadb|faiss[\w-]*|opencv[\w-]*|pillow|nltk|spacy|gensim|mlflow|dvc|prefect|airflow|evidently|optuna|hyperopt|shap|statsmodels|pydantic|requests|sqlalchemy|jupyter\w*|joblib|tqdm|cuda|cudnn|imbalanced-learn|gradio|dask|pyspark|ray|hydra[\w-]*|pytorch[- ]lightning|timm|albumentations)\b\W{0,12}(?:version\s*)?\W{0,4}v?\d+\.\d+|(?<![\w-])(?:xgboost|lightgbm|catboost|prophet)\b\W{0,12}v?\d+\.\d+\.\d+/gim;
const IS_NEEDED = /\bpython\b|\brequire|\bneeds?\b|\bversions?\b|\bdependenc|\btested (?:with|on)\b/i;
/** Any library with its version, in a sentence about what is needed. */
const ANY_VERSION = /(?<![\w.-])[a-z][\w-]+\s+(?:v(?:ersion )?)?\d+\.\d+(?:\.\d+)?(?![\w%])/gi;

const ENOUGH = 3;
/** A version down to its patch is one that somebody has looked up. */
const THREE_PARTS = /^\D*\d+\.\d+\.\d/;

const LISTED = /requirements|environment|pipenv|poetry|uv sync|pdm/i;
const NAMED =
  /\brequirements[\w.-]*\.txt\b|\b(?:environment|conda)\.ya?ml\b|\bpyproject\.toml\b|\bpipfile\b|\bpipenv\b|\bpoetry\b|\buv sync\b|\bpython\s?(?:version\s?)?(?:\(?\W{0,8}\)?)?\s?(?:[>=~^]{0,2}\s?)3(?:\.\d+)+|\bpython-3\.\d+|\b(?:dependenc(?:y|ies)|requirements|prerequisites|packages|libraries)\b(?=\s*[:*(])/gi;

export const pinnedDependencies: Check = {
  id: 'readme/pinned-dependencies',
  axis: 'credibility',
  title: 'Pinned versions',
  asks: 'A lock file or the versions of the libraries, named in the README.',
  judge(study) {
    const said = [
      ...linesOf(study, hitsOf(study, LOCK_FILE, { aside: true, will: true })),
      ...linkedLocks(study),
      ...linesOf(study, hitsOf(study, SAID, { aside: true })),
      ...commandLines(
        study,
        commandsFor(study, 'install', 'run', 'build').filter((command) => LOCKED.test(plainly(command))),
      ),
      ...commandLines(
        study,
        commandsFor(study, 'install').filter(
          (command) => (plainly(command).match(/(?<=\s)(?!python)[a-z][\w-]*={1,2}\d/gi)?.length ?? 0) > 1,
        ),
      ),
      ...inTrees(study),
      ...versions(study),
    ];
    if (said.length > 0) return present(places(study, said), 'The README names the versions that it runs with.');
    const named = [
      ...commandLines(
        study,
        commandsFor(study, 'install').filter((command) => LISTED.test(plainly(command))),
      ),
      ...commandLines(study, commandsFor(study, 'install')),
      ...inCode(study, NAMED),
      ...linesOf(study, hitsOf(study, NAMED, { aside: true, planned: true })),
    ];
    const hint = suggestion(study);
    if (named.length > 0)
      return weak(places(study, named), `The libraries are listed, without saying which versions. ${hint}`);
    return missing(study, `Nothing says which versions of the libraries it runs with. ${hint}`);
  },
};

const linkedLocks = (study: CaseStudy): Span[] =>
  addressesOf(study)
    .filter(({ target, image }) => !image && /(?:^|\/)(?:uv|poetry|pdm|pixi|renv|pipfile)\.lock$/i.test(target))
    .map(({ start, end }) => onLine(study, { start, end }));

/** A tree of files may say of one of them what is in it. */
const inTrees = (study: CaseStudy): Span[] =>
  inCode(
    study,
    /\b(?:requirements[\w.-]*\.txt|environment\.ya?ml|pipfile\.lock|(?:uv|poetry|pdm)\.lock)[^\r\n]*\b(?:versions?|pinned|locked|exact|concrete|resolved|frozen)\b[^\r\n]*/gi,
  );

/** More places prove nothing more. */
const MOST_IN_CODE = 20;

function inCode({ blocks, body }: CaseStudy, pattern: RegExp): Span[] {
  const found: Span[] = [];
  for (const block of blocks.blocks) {
    if (found.length >= MOST_IN_CODE) break;
    if (block.kind !== 'code') continue;
    for (const { index, 0: all } of allMatches(body.slice(block.content), pattern)) {
      const start = block.content.start + index + all.length - all.trimStart().length;
      found.push({ start, end: block.content.start + index + all.trimEnd().length });
    }
  }
  return found;
}

/** How many different libraries are named with a version; one that stands in each column is one. */
const librariesIn = (hits: readonly Hit[]): number =>
  new Set(hits.map(({ match }) => match[0].toLowerCase().replace(/[^a-z]*(?:version\W*)?v?\d.*$/s, ''))).size;

function versions(study: CaseStudy): Span[] {
  const exact = [
    ...(study.body.prose.includes('==') ? linesOf(study, hitsOf(study, EXACT, { aside: true })) : []),
    ...(study.body.text.includes('==') ? inCode(study, EXACT) : []),
  ];
  if (new Set(exact.map(({ start }) => start)).size >= 2) return exact;
  const listed = hitsOf(study, VERSIONED, { aside: true });
  const exactly = listed.filter(({ statement: { text }, match, index }) =>
    THREE_PARTS.test(match[0] + text.slice(index + match[0].length)),
  );
  if (librariesIn(listed) >= ENOUGH || librariesIn(exactly) >= 2) return linesOf(study, listed);
  const needed = new Set(statementsFor(study, IS_NEEDED));
  const any = hitsOf(study, ANY_VERSION, { aside: true, among: needed });
  const together = any.filter(
    ({ statement }) => librariesIn(any.filter((other) => other.statement === statement)) >= ENOUGH,
  );
  return linesOf(
    study,
    together.filter(({ statement: { text } }) => IS_NEEDED.test(text)),
  );
}

function suggestion({ workspace }: CaseStudy): string {
  const { lockFiles, requirements } = workspace.facts;
  const [lock] = lockFiles;
  if (lock !== undefined)
    return `\`${workspace.nameOf(lock)}\` pins them: add a line such as "The exact versions are in \`${workspace.nameOf(lock)}\`".`;
  const [list] = requirements;
  if (!list) return 'Pin them with a lock file, or write the versions of the main ones.';
  const name = workspace.nameOf(list.path);
  if (list.unpinned.length === 0) return `\`${name}\` pins all ${list.pinned}: say so.`;
  return `\`${name}\` leaves ${list.unpinned.length} of ${list.pinned + list.unpinned.length} open: pin them, and say so.`;
}
