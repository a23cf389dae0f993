import type { Detector } from './detector';
import { lacking, met, notMet, partly, shown } from './support/answer';
import { pagesLike, type Page } from './support/pages';
import { placeOf } from './support/documents';
import { quotedLine } from './support/places';
import { isBlank } from './support/said';

/** The roles that hiring teams advertise, and the names that they go by. */
export const ROLE =
  /\b(?:machine[- ]learning|ml|ai|gen ?ai|generative ai|llm|mlops|ml platform|deep[- ]learning|nlp|computer[- ]vision|research|applied)[\w/& -]{0,24}?\b(?:engineer|scientist|developer|researcher)s?\b|\bdata scientists?\b|\b(?:mlops|platform) engineers?\b/i;

export const isRolePage = (path: string): boolean =>
  /(?:^|\/)(?:target[-_ ]?role|role(?:[-_ ](?:statement|map|target))?|career[-_ ](?:goal|role|target|plan)|career)\.(?:md|markdown)$/i.test(
    path,
  );

const FEWEST_WORDS = 6;

/** The role that somebody aims at, in one sentence of a `portfolio.yaml` or of a page on the role. */
export const roleStatement: Detector = {
  id: 'role-statement',
  detect(evidence) {
    const portfolios = Array.from(evidence.repository.ofKind('portfolio'));
    for (const document of portfolios) {
      const role = evidence.repository.factsOf(document).portfolio?.targetRole;
      if (!role) continue;
      const at = placeOf(document, role.span);
      if (ROLE.test(role.value) && wordsOf(role.value) >= FEWEST_WORDS)
        return met([shown(at, `The target role: ${role.value}`)]);
      return partly(
        [lacking(at, ROLE.test(role.value) ? 'A role, and nothing about it' : 'No role that is advertised is named')],
        `Make target_role in ${document.path} one sentence with the role and what you bring to it.`,
      );
    }
    const pages = pagesLike(evidence, isRolePage);
    const found = pages.flatMap((page) => statementIn(page) ?? []);
    const whole = found.find(({ isSentence }) => isSentence);
    if (whole) return met([shown(whole, `The target role: ${whole.text}`)]);
    const [half] = found;
    if (half)
      return partly(
        [lacking(half, 'A role, and no sentence about it')],
        `Write one sentence into ${half.path} that names the role and what you bring to it.`,
      );
    const [page] = pages;
    const next = 'Write your target role as one sentence into portfolio.yaml or career/role.md.';
    if (!page) return notMet(next);
    return partly(
      [lacking({ path: page.path, line: 1 }, 'No role is named here')],
      `Name one role in ${page.path}, such as "ML engineer" or "data scientist", in one sentence.`,
    );
  },
};

interface Statement {
  readonly path: string;
  readonly line: number;
  readonly text: string;
  readonly isSentence: boolean;
}

/** The first sentence with a role in it, or else the first title. */
function statementIn(page: Page): Statement | undefined {
  const lines = page.lines.filter(({ text }) => ROLE.test(text) && !/<[^<>]+>|\bTODO\b|\[[^\]]*\](?!\()/i.test(text));
  const toStatement = ({ line, text }: { line: number; text: string }, isSentence: boolean): Statement => ({
    path: page.path,
    line,
    text: quotedLine(text.replace(/^[\s#>*-]+|[*_`]/g, ''), 1),
    isSentence,
  });
  const sentence = lines.find(
    ({ text }) => !/^\s*(?:#|\|)/.test(text) && !isBlank(text) && wordsOf(text) >= FEWEST_WORDS,
  );
  if (sentence) return toStatement(sentence, true);
  const [first] = lines;
  return first && toStatement(first, false);
}

const wordsOf = (text: string): number => text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
