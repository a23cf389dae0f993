import type { Answers } from '../core/scaffold/answers';
import { nameFrom } from '../core/scaffold/safe-path';
import type { License, ScaffoldTexts, Template, TextFile } from '../core/scaffold/template';
import type { GitIdentity } from '../node/scaffold/outcomes';
import { TRACKS } from '../protocol/milestones-report';
import type { Keyboard } from './keyboard';
import { authorOf, Cancelled, checkedName, licenseNamed, Mistake, trackNamed } from './new-answers';

/** Asks until the answer is one that can be; without a word it is `usual`. @throws Cancelled */
export async function ask<Answer>(
  keyboard: Keyboard,
  question: string,
  usual: string,
  read: (text: string) => Answer,
): Promise<Answer> {
  for (let problem = ''; ;) {
    const line = await keyboard.ask(`${problem}${question}${usual === '' ? '' : ` [${usual}]`}: `);
    if (line === undefined) throw new Cancelled();
    try {
      return read(line.trim() === '' ? usual : line.trim());
    } catch (error) {
      if (!(error instanceof Mistake)) throw error;
      problem = `${error.message}\n`;
    }
  }
}

/** One of a few words, or its first letter. @param words the usual one first */
export const choose = <Word extends string>(
  keyboard: Keyboard,
  question: string,
  words: readonly [Word, ...Word[]],
): Promise<Word> =>
  ask(keyboard, question, words[0], (text) => {
    const found = words.find((word) => word.startsWith(text.toLowerCase()));
    if (found === undefined) throw new Mistake(`Write ${words.join(' or ')}.`);
    return found;
  });

/** What is known of a new project before anybody is asked. */
export interface Given extends Partial<Pick<Answers, 'name' | 'track' | 'author'>> {
  /** Undefined when nothing was said, and null for none. */
  readonly license?: License | null;
  readonly identity?: GitIdentity;
}

/** Asks what was not given. @param base name of the folder @param committer whoever git knows */
export async function askTheRest(
  keyboard: Keyboard,
  given: Given,
  base: string,
  { defaultName, track }: Template,
  texts: ScaffoldTexts,
  committer: GitIdentity | undefined,
): Promise<Given> {
  const name = given.name ?? (await ask(keyboard, 'Name of the project', nameFrom(base) ?? defaultName, checkedName));
  const tracks = TRACKS.map(({ id }) => id).join(', ');
  const trackId = given.track ?? (await ask(keyboard, `Track (${tracks})`, track, (text) => trackNamed(text).id));
  const licenses = [...texts.licenses.map(({ id }) => id), 'none'].join(', ');
  const license =
    given.license === undefined
      ? ((await ask(keyboard, `Licence (${licenses})`, 'mit', (text) => licenseNamed(text, texts))) ?? null)
      : given.license;
  const said =
    given.author === undefined ? authorOf(await ask(keyboard, 'Author', committer?.name ?? '', String)) : undefined;
  const author = given.author ?? said?.name ?? '';
  const identity = given.identity ?? said?.identity;
  return { name, track: trackId, license, author, ...(identity && { identity }) };
}

/** Asks whom the first commit is of, when git does not know. @returns undefined for no commit */
export async function askWhoCommits(keyboard: Keyboard, author: string): Promise<GitIdentity | undefined> {
  if (author === '') return undefined;
  const question = `git does not know who you are. E-mail of ${author} for the first commit, nothing for none`;
  const email = await ask(keyboard, question, '', (text) => {
    if (text !== '' && !/^[^\s<>@]+@[^\s<>@]+$/.test(text))
      throw new Mistake('Write an address such as ada@example.org.');
    return text;
  });
  return email === '' ? undefined : { name: author, email };
}

/** Asks of each file that lies there already what is to become of it. @returns those to be replaced */
export async function askToReplace(
  keyboard: Keyboard,
  files: readonly TextFile[],
  show: (file: TextFile) => Promise<void>,
): Promise<readonly string[]> {
  const replace: string[] = [];
  for (const file of files)
    for (;;) {
      const question = `${file.path} is there and says something else. Keep it, replace it, or see the difference`;
      const answer = await choose(keyboard, question, ['keep', 'replace', 'difference']);
      if (answer === 'replace') replace.push(file.path);
      if (answer !== 'difference') break;
      await show(file);
    }
  return replace;
}
