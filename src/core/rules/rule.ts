import type { Edit } from '../text/edit';
import type { Span } from '../text/span';
import type { DocumentKind, FormatId } from '../document/format';
import type { CheckContext } from './context';

export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** `family/id`, stable for ever: people write it in settings and comments. */
export type RuleId = `${string}/${string}`;

/** How a rule knows: from the parser, the schema, the facts of a format's own tools, our judgement, or another document. */
export type Layer = 'syntax' | 'schema' | 'field' | 'judgement' | 'agreement';

/** What a rule yields; the engine adds id, severity and documentation. */
export interface Problem<Data = unknown> {
  /** The smallest stretch that names the mistake, at most one line. */
  readonly span: Span;
  /** At most two sentences: what is wrong, what to write. */
  readonly message: string;
  /** What the fix needs to know. */
  readonly data?: Data;
  /** Of a misspelt key: the key that was meant. Nothing then says that this key is missing. */
  readonly meant?: string | undefined;
  /** Of something that is not there: the keys that would say it. */
  readonly missing?: readonly string[];
}

export interface Fix {
  /** In the imperative, for the quick fix menu: "Replace with `apache-2.0`". */
  readonly title: string;
  /** Whether this is the right answer and not one of several: "fix all" applies preferred fixes only. */
  readonly preferred: boolean;
  readonly edits: readonly Edit[];
}

/**
 * A document in which the rule finds something, or nothing. It is a test and a part of the rule's page at once.
 * In a bad example `⟦` and `⟧` enclose exactly what must be found.
 */
export interface Example {
  /** Decides the format; the rule's `examplePath` when absent. */
  readonly path?: string;
  readonly text: string;
  /** Bad examples: the whole text after every preferred fix of this rule has been applied. */
  readonly fixed?: string;
  /** Other files of the repository, by path; their text is parsed when they are documents of ours. */
  readonly files?: Readonly<Record<string, string>>;
  /** Where git pushes to. */
  readonly remote?: string;
}

export interface Rule<Data = unknown> {
  readonly id: RuleId;
  readonly layer: Layer;
  /** The default; people change it with the setting `mlPortfolio.rules`. */
  readonly severity: Severity;
  /** One sentence, the title of the rule's page. */
  readonly summary: string;
  /** Why it matters to a reader of the portfolio: a paragraph or two of Markdown. */
  readonly why: string;
  /** Where the rule comes from. */
  readonly source: string;
  /** The documents that the rule looks at; all of them when absent. */
  readonly appliesTo?: { readonly kinds?: readonly DocumentKind[]; readonly formats?: readonly FormatId[] };
  /** The rule says that something is not there. It keeps silent while a document does not parse: the rest may be on its way. */
  readonly absence?: boolean;
  readonly examplePath: string;
  readonly examples: { readonly good: readonly Example[]; readonly bad: readonly Example[] };
  check(context: CheckContext): Iterable<Problem<Data>>;
  fix?(problem: Problem<Data>, context: CheckContext): readonly Fix[];
}

/** Gives the literal its type, so that `check` and `fix` agree on the problem's data. */
export const defineRule = <Data = unknown>(rule: Rule<Data>): Rule => rule;
