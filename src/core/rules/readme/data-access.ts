import { hitsOf, isRead } from '../../case-study/checks/support/evidence';
import type { CaseStudy } from '../../case-study/case-study';
import { commandsOf } from '../../case-study/commands/read-commands';
import { isFor } from '../../case-study/commands/purpose';
import { basename, dirname, resolvePath } from '../../portfolio/path';
import type { Span } from '../../text/span';
import { defineRule } from '../rule';
import { judgedStudy } from '../support/judged';

const TABLE = String.raw`\.(?:csv|tsv|parquet|xlsx?|jsonl|feather|arff)`;

/** A file of data that somebody gave, in a folder for data; what is made on the way has other names. */
const DATA_PATH = new RegExp(
  String.raw`^(?:\.\/)?(?:[\w.-]+\/)*(?:data|datasets?|raw|inputs?|raw[-_]data|data[-_]raw)\/(?:[\w.-]+\/)*[\w.-]+${TABLE}(?:\.gz)?$`,
  'i',
);
const MADE =
  /process|interim|clean|output|result|predict|submission|generat|feature|prepared|final|split|train_|test_|synth|artifact|report|metric|sample|example|your|log|merged|embedding|scored|chunk|eval|export|new_/i;

/** The same inside of a text. */
const IN_TEXT = new RegExp(String.raw`(?<![\w./-])(?:\.\/)?(?:[\w.-]+\/){1,5}[\w.-]+${TABLE}(?:\.gz)?(?![\w/-])`, 'gi');

/** A sentence in which the file is read, and not written. */
const READS =
  /\b(?:plac(?:e|ed|ing)|put|copy|copied|mov(?:e|ed)|needs?|requires?|expects?|expected|reads?|loads?|loaded|from|uses?|using|located|stored|found|contain\w*|source|input|data ?set)\b/i;
const WRITES =
  /\b(?:sav(?:e[sd]?|ing)|writ(?:es?|ing|ten)|creat\w+|generat\w+|produc\w+|outputs?|export\w*|stor(?:es|ing)|your|own|upload\w*|example|e\.g)\b/i;

/** Options behind which a command names what it writes. */
const OUTPUT = /^--?(?:o|out|output|save|dest|target|to|result|export|write)[\w-]*(?:=|$)|^>{1,2}$/i;

/** Any word of where the data comes from, or why it is not there: then a reader is told. */
const TOLD =
  /\bdownload\w*|\bkaggle\b|\buci\b|\bdvc\b|\bgit[- ]lfs\b|\bscrap(?:e[sd]?|er|ing)\b|\bcrawl\w*|synthetic\w*|simulat\w+|\bgenerat\w+ (?:the |some |fake |sample )*(?:data|records|transactions)|not (?:included|shared|published|public|provided|committed|available|part of)|\b(?:confidential|proprietary|private|nda|request access|upon request|on request|licen[cs]ed data|too (?:large|big)|size limits?)\b|\b(?:is|are|were|was) (?:ignored|omitted|excluded)|\bgitignored?\b|gdown|drive\.google|\bs3:|\bgs:|zenodo|openml|load_dataset|fetch_\w+|sklearn\.datasets|\b(?:open|public) data\b|\bapi\b.{0,40}\bdata\b|yfinance/i;

/** Where files of data lie on other sites. */
const SOURCE =
  /data|kaggle|uci\.edu|drive\.|dropbox|zenodo|figshare|openml|s3[.-]|storage\.|onedrive|sharepoint|mega\.nz|\.gov|statistic|census|\.(?:csv|zip|parquet|xlsx?|tar|gz)\b/i;

/** Files that get the data, hold it in another form, or point at where it is. */
const GETS =
  /(?:download|fetch|scrap|crawl|ingest|get_?data|data_?get|make_?data|generat|synth|simulat|create_?data|collect|extract|pull)[^/]*\.(?:py|sh|ipynb|r|js|sql|bat|ps1)$|\.dvc$|(?:^|\/)(?:dvc\.(?:yaml|lock)|\.gitattributes|\.gitmodules)$|\.(?:zip|gz|7z|rar|tar|bz2|tgz|sql|db|sqlite3?)$/i;

export const dataAccess = defineRule({
  id: 'readme/data-access',
  layer: 'agreement',
  severity: 'warning',
  summary: 'A run needs a file of data that is not in the repository, and nothing says how to get it.',
  why: 'Data is often too large, or not allowed, to be committed. Without its address or the command that fetches it nobody can repeat the first step, and none of the numbers behind it.',
  source: 'Reviews of machine-learning projects; survey of their READMEs.',
  appliesTo: { kinds: ['case-study'] },
  absence: true,
  examplePath: 'case-study.md',
  examples: {
    good: [
      {
        text: '# Late parcels\n\nThe F1 is 0.81.\n\n```bash\npython train.py --data data/parcels.csv  # one minute\n```\n',
        files: { 'train.py': '', 'data/parcels.csv': '' },
      },
      {
        text: '# Late parcels\n\nThe F1 is 0.81. Download the [parcels](https://example.org/parcels.zip) to `data/parcels.csv`.\n\n```bash\npython train.py data/parcels.csv\n```\n',
        files: { 'train.py': '' },
      },
      {
        text: '# Late parcels\n\nThe F1 is 0.81.\n\n```bash\npython prepare.py --out data/parcels.csv\npython train.py --data data/parcels.csv\n```\n',
        files: { 'train.py': '', 'prepare.py': '' },
      },
    ],
    bad: [
      {
        text: '# Late parcels\n\nThe F1 is 0.81.\n\n```bash\npython train.py --data "⟦data/parcels.csv⟧"  # one minute\n```\n',
        files: { 'train.py': '' },
      },
      {
        text: '# Late parcels\n\nThe F1 is 0.81. Place the file at `⟦data/raw/parcels.csv⟧`, then run `train.py`. <!-- ours -->\n',
        files: { 'train.py': '' },
      },
    ],
  },
  *check({ caseStudy }) {
    const study = judgedStudy(caseStudy);
    if (!study?.workspace.isKnown || !isRead(study)) return;
    const [first] = [...inCommands(study), ...inText(study)]
      .filter(({ path }) => isMissing(path, study))
      .toSorted((a, b) => a.start - b.start);
    if (!first || isTold(study)) return;
    const { start, end, path } = first;
    yield {
      span: { start, end },
      message: `\`${path}\` is not in the repository, and nothing says how to get it. Add its address, or the command that fetches it.`,
    };
  },
});

interface Named extends Span {
  /** As it is written. */
  readonly path: string;
}

const isInput = (path: string): boolean => DATA_PATH.test(path) && !MADE.test(path);

function inCommands(study: CaseStudy): Named[] {
  const written = new Set<string>();
  return commandsOf(study).flatMap(({ words, place }) =>
    words.flatMap(({ text, start, end }, index) => {
      const [, option = '', path = text] = /^(--?[\w-]+=)?(.*)$/.exec(text) ?? [];
      if (!isInput(path) || place === 'text') return [];
      if (OUTPUT.test(option) || OUTPUT.test(words[index - 1]?.text ?? '')) written.add(path);
      if (index === 0 || written.has(path)) return [];
      // Quotes around the word belong to the shell.
      const at = study.body.slice({ start, end }).indexOf(path);
      return at < 0 ? [] : [{ start: start + at, end: start + at + path.length, path }];
    }),
  );
}

const inText = (study: CaseStudy): Named[] =>
  hitsOf(study, IN_TEXT).flatMap(({ statement: { start, text, block }, index, match: [path] }) => {
    const isRun = block.kind !== 'table' && READS.test(text) && !WRITES.test(text);
    return isRun && isInput(path) ? [{ start: start + index, end: start + index + path.length, path }] : [];
  });

/** Whether nobody who clones the repository has the file, under this path or another one. */
function isMissing(path: string, { workspace }: CaseStudy): boolean {
  const { repository, folder, facts } = workspace;
  const target = resolvePath(folder, path);
  if (target === undefined || repository.files?.has(target) === true) return false;
  const inFolder = repository.index.namesIn(dirname(target));
  return (
    repository.index.pathsOf(basename(target)).length === 0 &&
    // Another file of the sort lies there: the name is that of an earlier version, or stands for any.
    !inFolder.some((name) => new RegExp(`${TABLE}(?:\\.\\w+)?$`, 'i').test(name)) &&
    !facts.files.some((file) => GETS.test(file))
  );
}

/** Whether the page says where the data is to be had, or why it cannot be had. */
function isTold(study: CaseStudy): boolean {
  const { body, blocks } = study;
  if (TOLD.test(body.text) || commandsOf(study).some((command) => isFor(command, 'download'))) return true;
  const addresses = [...body.text.matchAll(/https?:\/\/[^\s<>"'`)\]]+/g)].map(([address]) => address);
  const badges = new Set(blocks.badges.flatMap(({ image, link }) => [image, link ?? '']));
  return addresses.some((address) => !badges.has(address) && SOURCE.test(address));
}
