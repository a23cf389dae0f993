import { lineOf } from '../../case-study/workspace/yaml-value';
import type { Detector, Evidence } from './detector';
import { lacking, met, notMet, partly, shown } from './support/answer';
import { languageModelPrograms, promptFilesOf } from './support/language-models';
import { firstHit } from './support/python-source';

const IN_NAME = /(?:^|[-_./])v\d+(?:[-_.]\d+)*(?=[-_./]|$)|(?:19|20)\d{2}-\d{2}(?:-\d{2})?/i;
const IN_TEXT = /^[ \t]*(?:[#{/<!*-]+[ \t]*)?["']?(?:prompt[_-]?)?version["']?[ \t]*[:=][ \t]*["']?[\w.-]+/im;
const IN_CODE =
  /^[ \t]*\w*(?:PROMPT|prompt|TEMPLATE|INSTRUCTIONS)\w*[ \t]*(?::[^=\n]+)?=[ \t]*[rf]?(?:"""|'''|\()|\bChatPromptTemplate\.from_\w+\s*\(|\bPromptTemplate\s*\(/m;

/** Whether prompts stand in files of their own, each with a version. */
export const versionedPrompts: Detector = {
  id: 'versioned-prompts',
  detect(evidence) {
    const prompts = promptFilesOf(evidence);
    const named = namedVersion(evidence);
    const places = prompts.map((path) => ({ path, line: versionLine(path, evidence) }));
    const versioned = places.filter(({ line }) => line !== undefined);
    const [without] = places.filter(({ line }) => line === undefined);
    const there = versioned.map(({ path, line = 1 }) => shown({ path, line }, 'A prompt with its version'));
    if (prompts.length === 0) {
      const code = firstHit(languageModelPrograms(evidence), IN_CODE);
      const next = 'Put each prompt into a file of its own, such as prompts/answer.v1.md, and load it from there.';
      return code ? notMet(next, [lacking(code, 'The prompt stands in the code')]) : notMet(next);
    }
    if (!without) return met(there);
    // The experiment names the version of the prompt that it has used.
    if (named)
      return met([
        ...prompts.map((path) => shown({ path, line: 1 }, 'A prompt in a file of its own')),
        shown(named, 'The version of the prompt'),
      ]);
    return partly(
      [...there, lacking({ path: without.path, line: 1 }, 'The prompt has no version')],
      `Give ${without.path} a version, in its name or in a line "version: 1".`,
    );
  },
};

/** The line with the version, 1 when the name has it; undefined without one. */
function versionLine(path: string, evidence: Evidence): number | undefined {
  if (IN_NAME.test(path)) return 1;
  const text = evidence.headOf(path) ?? '';
  const match = IN_TEXT.exec(text);
  return match ? lineOf(text, match.index) : undefined;
}

function namedVersion({ repository }: Evidence): { readonly path: string; readonly line: number } | undefined {
  for (const document of repository.ofKind('experiment')) {
    const version = repository.factsOf(document).experiment?.llm?.promptVersion;
    if (version) return { path: document.path, line: document.source.rangeOf(version.span).start.line + 1 };
  }
  return undefined;
}
