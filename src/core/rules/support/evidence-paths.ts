import { pathAt } from '../../document/data/locate';
import type { PortfolioDocument } from '../../document/document';
import type { Fact } from '../../facts/fact';
import { replaceScalar } from '../../fixes/replace-value';
import { removeValue } from '../../milestones/log-edits/remove-value';
import { basename, dirname, isSlip, relativePath, resolvePath } from '../../portfolio/path';
import type { Repository } from '../../portfolio/repository';
import { nearest } from '../../text/nearest';
import type { CheckContext } from '../context';
import type { Fix, Problem } from '../rule';
import { missingPaths } from './links';
import { scalarAt } from './scalar-at';

/** Words in a list of evidence may be about something that is no file; with a slash or an ending they name one. */
const NAMES_A_FILE = /[/\\]|\.[a-z0-9]{1,8}$/i;

/** Paths that lead to nothing, each with the file that was meant, if one can be told. */
export function* missingEvidence(context: CheckContext, facts: readonly Fact<string>[]): Generator<Problem<string>> {
  const written = facts
    .filter(({ value }) => NAMES_A_FILE.test(value) && !/^[a-z][a-z0-9+.-]*:|[*?{}<>]|^[~/\\]/i.test(value))
    .map(({ value, span }) => ({ target: value, span }));
  for (const { target, span } of missingPaths(context, written)) {
    const near = nearOf(context, target);
    const advice = near === undefined ? 'Correct the path, or take it out.' : `Did you mean \`${near}\`?`;
    yield {
      span,
      message: `\`${target}\` is not in the repository. ${advice}`,
      ...(near === undefined ? {} : { data: near }),
    };
  }
}

/** Paths and addresses that nobody else can follow. What is said in words is none. */
export function* evidenceElsewhere(facts: readonly Fact<string>[]): Generator<Problem<string>> {
  for (const { value, span } of facts) {
    if (/^https?:\/*$/i.test(value))
      yield { span, message: `\`${value}\` is half an address. Write all of it, such as https://example.org/demo.` };
    else if (/^(?:[~/\\]|[a-z]:[\\/])\S*$/i.test(value))
      yield {
        span,
        message: `\`${value}\` is a path on one machine. Write it from the folder of this file, or write an address.`,
      };
  }
}

/** A file of nearly that name in the same folder, else the only one of that name anywhere. */
function nearOf({ document, repository }: CheckContext, written: string): string | undefined {
  const own = dirname(document.path);
  const target = resolvePath(own, written);
  if (target === undefined) return undefined;
  const folder = dirname(target);
  const beside = repository.index.namesIn(folder).filter((name) => endingOf(name) === endingOf(target));
  const spelt = nearest(basename(target), beside);
  const found =
    spelt === undefined ? onlyNamed(repository, basename(target)) : folder === '' ? spelt : `${folder}/${spelt}`;
  return found === undefined ? undefined : relativePath(own, found);
}

function onlyNamed({ index }: Repository, name: string): string | undefined {
  const [only, another] = index.pathsOf(name);
  return another === undefined ? only : undefined;
}

const endingOf = (name: string): string => /\.[^./]+$/.exec(name)?.[0].toLowerCase() ?? '';

/** The path that was meant, or the list without it. */
export function fixEvidence(document: PortfolioDocument, { span, data }: Problem<string>): readonly Fix[] {
  const scalar = scalarAt(document, span);
  const { path } = pathAt(document.data?.root, span.start);
  const without = scalar && removeValue(document, path);
  const fixes: Fix[] = [];
  if (scalar && data !== undefined)
    fixes.push({
      title: `Use \`${data}\``,
      preferred: isSlip(data, document.source.slice(span)),
      edits: [replaceScalar(document, scalar, data)],
    });
  if (without) fixes.push({ title: 'Take it out of the evidence', preferred: false, edits: without });
  return fixes;
}
