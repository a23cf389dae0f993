import type { Word } from '../../case-study/commands/command';

/** The file of the repository that a command reads. */
export interface FileInCommand {
  readonly word: Word;
  /** As it is written, without quotes. */
  readonly name: string;
  /** The paths that it may mean, from the folder in which it is typed. */
  readonly paths: readonly string[];
  readonly isModule: boolean;
}

/** Programs that start the script behind their options. */
const STARTS = /^(?:python[\d.]*(?:\.exe)?|py|bash|sh|zsh|rscript|julia|torchrun|sbatch|source)$/i;
const SCRIPT = /\.(?:py|sh|r|jl|ipynb)$/i;

/** Options of these programs that take the next word. */
const WITH_VALUE = /^-[WX]$|^--(?:nproc[-_]per[-_]node|nnodes|master[-_]port|master[-_]addr|node[-_]rank)$/;

/** What wraps another command in one of the words in front of it. */
const WRAPPER = /^(?:sudo|time|nohup|uv|poetry|pipenv|pdm|pixi|hatch|rye|run)$/;

/** @returns undefined when the command reads no file that a repository has to hold */
export function fileIn(words: readonly Word[]): FileInCommand | undefined {
  let [program, ...rest] = words;
  while (program && WRAPPER.test(program.text) && rest.length > 0) [program, ...rest] = rest;
  if (!program) return undefined;
  const name = program.text.toLowerCase();
  if (/^\.[\\/][\w./\\-]+\.sh$/.test(name)) return ofPath(program);
  if (STARTS.test(name)) return started(name, rest);
  const [first, second] = rest;
  if (name === 'streamlit' || name === 'chainlit') return first?.text === 'run' ? ofScript(second) : undefined;
  if (/^jupyter(?:-(?:notebook|lab))?$/.test(name)) return ofScript(rest.find(({ text }) => text.endsWith('.ipynb')));
  if (name === 'papermill') return ofScript(first);
  if (/^pip[\d.]*$/.test(name) && first?.text === 'install') return behind(rest, /^(?:-r|--requirement)$/, /\.txt$/);
  if (/^(?:conda|mamba)$/.test(name)) return behind(rest, /^(?:-f|--file)$/, /\.ya?ml$/);
  if (name === 'docker-compose' || (name === 'docker' && first?.text === 'compose'))
    return behind(rest, /^(?:-f|--file)$/, /\.ya?ml$/);
  if (name === 'docker' && first?.text === 'build') return behind(rest, /^(?:-f|--file)$/, /dockerfile/i);
  if (
    /^(?:cp|copy)$/.test(name) &&
    first &&
    /\.env[.-](?:example|sample|template|dist)$|^env\.(?:example|sample)$/i.test(first.text)
  )
    return ofPath(first);
  if (/^(?:uvicorn|gunicorn|hypercorn)$/.test(name))
    return ofApplication(rest.find(({ text }) => /^[\w.]+:\w+$/.test(text)));
  return undefined;
}

function started(program: string, rest: readonly Word[]): FileInCommand | undefined {
  for (let at = 0; at < rest.length; at++) {
    const word = rest[at];
    if (!word) return undefined;
    if (word.text === '-m') return program.startsWith('py') ? ofModule(rest[at + 1]) : undefined;
    if (word.text === '-c' || word.text === '-e' || word.text === '-') return undefined;
    if (WITH_VALUE.test(word.text)) at++;
    else if (!word.text.startsWith('-')) return ofScript(word);
  }
  return undefined;
}

function behind(words: readonly Word[], option: RegExp, file: RegExp): FileInCommand | undefined {
  const at = words.findIndex(({ text }) => option.test(text));
  const word = at < 0 ? undefined : words[at + 1];
  return word && file.test(word.text) ? ofPath(word) : undefined;
}

const ofScript = (word: Word | undefined): FileInCommand | undefined =>
  word && SCRIPT.test(word.text) ? ofPath(word) : undefined;

/** Slots, variables, addresses and files of the machine are none of the repository's. */
const NOT_OWN = /[<>{}$%*?[\]|()…]|\.\.\.|^~|^[\\/]|^[A-Za-z]:|:\/\//;

function ofPath(word: Word): FileInCommand | undefined {
  if (NOT_OWN.test(word.text)) return undefined;
  const path = word.text.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '');
  return { word, name: word.text, paths: [path], isModule: false };
}

function ofModule(word: Word | undefined): FileInCommand | undefined {
  if (!word || !/^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)+$/.test(word.text) || word.text.endsWith('.py')) return undefined;
  const path = word.text.replaceAll('.', '/');
  const paths = [`${path}.py`, `${path}/__main__.py`, `${path}/__init__.py`];
  return { word, name: word.text, paths, isModule: true };
}

function ofApplication(word: Word | undefined): FileInCommand | undefined {
  const module = word?.text.split(':')[0];
  if (!word || module === undefined || !module.includes('.')) return undefined;
  return ofModule({ ...word, text: module });
}
