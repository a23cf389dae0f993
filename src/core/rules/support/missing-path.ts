import type { PortfolioDocument } from '../../document/document';
import { isSlip } from '../../portfolio/path';
import { replaceScalar } from '../../fixes/replace-value';
import type { Edit } from '../../text/edit';
import type { Span } from '../../text/span';
import type { CheckContext } from '../context';
import { scalarAt } from './scalar-at';
import type { Fix, Problem } from '../rule';
import { missingPaths, relativeLinks } from './links';

/** Relative links of the text, and paths in keys of a structured document, that lead to nothing. */
export function* missingPathProblems(
  context: CheckContext,
  inKeys: readonly { readonly value: string; readonly span: Span }[],
): Generator<Problem<string>> {
  const { body } = context.document;
  const written = [...(body ? relativeLinks(body) : []), ...inKeys.map(({ value, span }) => ({ target: value, span }))];
  const local = written.filter(({ target }) => !/^[a-z][a-z0-9+.-]*:/i.test(target));
  for (const { span, target, near } of missingPaths(context, local)) {
    const advice = near === undefined ? 'Add the file, or correct the path.' : `Did you mean \`${near}\`?`;
    yield {
      span,
      message: `\`${target}\` is not in the repository. ${advice}`,
      ...(near === undefined ? {} : { data: near }),
    };
  }
}

export function fixMissingPath(document: PortfolioDocument, { span, data }: Problem<string>): readonly Fix[] {
  if (data === undefined) return [];
  return [
    {
      title: `Use \`${data}\``,
      preferred: isSlip(data, document.source.slice(span)),
      edits: [replaceAt(document, span, data)],
    },
  ];
}

function replaceAt(document: PortfolioDocument, span: Span, path: string): Edit {
  const scalar = document.format.markdown ? undefined : scalarAt(document, span);
  return scalar ? replaceScalar(document, scalar, path) : { span, newText: path };
}
