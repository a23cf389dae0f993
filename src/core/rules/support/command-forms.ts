import type { Command, Word } from '../../case-study/commands/command';
import type { Remote } from '../../case-study/workspace/remote';
import type { Edit } from '../../text/edit';
import type { Span } from '../../text/span';

/** A command that cannot work as it is written. */
export interface Malformed {
  readonly span: Span;
  readonly message: string;
  /** What makes it work; absent when nobody can know. */
  readonly edits: readonly Edit[] | undefined;
}

/** @param text of the file; @param remote where the repository is published */
export function malformed(command: Command, text: string, remote: Remote | undefined): Malformed | undefined {
  const words = command.words[0]?.text === 'sudo' ? command.words.slice(1) : command.words;
  for (const form of FORMS) {
    const found = form(words, text, remote);
    if (found) return found;
  }
  return undefined;
}

type Form = (words: readonly Word[], text: string, remote: Remote | undefined) => Malformed | undefined;

const over = (first: Word, last: Word): Span => ({ start: first.start, end: last.end });

const written = (span: Span, newText: string): readonly Edit[] => [{ span, newText }];

const isList = (word: Word | undefined): boolean => /^[\w./\\-]*requirements[\w.-]*\.txt$/i.test(word?.text ?? '');

/** `pip -r requirements.txt` */
const withoutInstall: Form = ([pip, option]) =>
  pip && option && /^pip[\d.]*$/.test(pip.text) && option.text === '-r'
    ? {
        span: over(pip, option),
        message: `\`${pip.text} -r\` lacks its command. Write \`${pip.text} install -r\`.`,
        edits: written(over(pip, option), `${pip.text} install -r`),
      }
    : undefined;

/** `pip install requirements.txt` */
const withoutOption: Form = (words) => {
  const at = words.findIndex(({ text }) => text === 'install');
  const list = words[at + 1];
  if (!list || !isList(list) || at < 1 || !/^pip[\d.]*$/.test(words[at - 1]?.text ?? '')) return undefined;
  return {
    span: over(list, list),
    message: `pip looks for a package of this name. Write \`-r ${list.text}\`.`,
    edits: written(over(list, list), `-r ${list.text}`),
  };
};

/** `python -m main.py` */
const moduleWithEnding: Form = ([python, option, script]) =>
  python &&
  option &&
  script &&
  /^(?:python[\d.]*|py)$/.test(python.text) &&
  option.text === '-m' &&
  /^[\w./\\-]+\.py$/.test(script.text)
    ? {
        span: over(option, script),
        message: `\`-m\` takes the name of a module, and \`${script.text}\` is that of a file. Write \`${python.text} ${script.text}\`.`,
        edits: written(over(option, script), script.text),
      }
    : undefined;

/** `docker build -t . name` */
const tagBehindFolder: Form = (words) => {
  if (words[0]?.text !== 'docker' || words[1]?.text !== 'build') return undefined;
  const at = words.findIndex(({ text }) => text === '-t' || text === '--tag');
  const [option, folder, name, more] = words.slice(at);
  if (at < 0 || !option || folder?.text !== '.' || (name && !/^[\w./:-]+$/.test(name.text)) || more) return undefined;
  return name
    ? {
        span: over(folder, name),
        message: `The name stands behind the folder. Write \`${option.text} ${name.text} .\`.`,
        edits: written(over(folder, name), `${name.text} .`),
      }
    : {
        span: over(option, folder),
        message: `\`${option.text}\` lacks the name of the image. Write \`${option.text} <name> .\`.`,
        edits: undefined,
      };
};

/** `conda create -f environment.yml` */
const createFromFile: Form = (words) => {
  const [conda, create] = words;
  if (!conda || !create || !/^(?:conda|mamba)$/.test(conda.text) || create.text !== 'create') return undefined;
  const at = words.findIndex(({ text }) => /^(?:-f|--file)$/.test(text));
  const file = words[at + 1];
  if (at < 0 || !file || !/\.ya?ml$/i.test(file.text)) return undefined;
  return {
    span: over(conda, at === 2 ? file : create),
    message: `\`${conda.text} create\` reads no file of that form. Write \`${conda.text} env create -f ${file.text}\`.`,
    edits: [{ span: { start: create.start, end: create.start }, newText: 'env ' }],
  };
};

/** `git clone name.git` */
const cloneWithoutAddress: Form = (words, _, remote) => {
  const [git, clone, ...rest] = words;
  const name = rest.find(({ text }) => !text.startsWith('-'));
  if (git?.text !== 'git' || clone?.text !== 'clone' || !name || !/^[\w.-]+\.git$/.test(name.text)) return undefined;
  const own = remote && `${remote.name}.git`.toLowerCase() === name.text.toLowerCase() ? remote.cloneUrl : undefined;
  return {
    span: over(name, name),
    message: `This is the name of a repository without its address. Write ${own === undefined ? 'the whole address' : `\`${own}\``}.`,
    edits: own === undefined ? undefined : written(over(name, name), own),
  };
};

/** An address in place of a command. */
const addressAlone: Form = ([address, ...rest]) =>
  address &&
  rest.length === 0 &&
  /^(?:https?:\/\/(?:www\.)?(?:github|gitlab|bitbucket)\.\w+\/[\w.-]+\/[\w.-]+?|git@[\w.-]+:[\w.-]+\/[\w.-]+?)\.git$/.test(
    address.text,
  )
    ? {
        span: over(address, address),
        message: 'An address is no command. Write `git clone` in front of it.',
        edits: written({ start: address.start, end: address.start }, 'git clone '),
      }
    : undefined;

const LINK = /\[[^\][\r\n]*\]\(<?([^\s()<>]+)>?\)/;

/** A link of Markdown, which a block of code shows as it is written. */
const linkInside: Form = (words, text) => {
  const [first] = words;
  const last = words.at(-1);
  if (!first || !last) return undefined;
  const match = LINK.exec(text.slice(first.start, last.end));
  const [all, target = ''] = match ?? [];
  if (!match || all === undefined || !/^(?:https?:|git@|[\w./-]+\.(?:txt|py|ya?ml|git)$)/.test(target))
    return undefined;
  const start = first.start + match.index;
  return {
    span: { start, end: start + all.length },
    message: `Links do not work in a command, so readers copy the brackets with it. Write \`${target}\`.`,
    edits: written({ start, end: start + all.length }, target),
  };
};

const FORMS: readonly Form[] = [
  linkInside,
  withoutInstall,
  withoutOption,
  moduleWithEnding,
  tagBehindFolder,
  createFromFile,
  cloneWithoutAddress,
  addressAlone,
];
