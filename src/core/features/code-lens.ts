import type { CodeLens, Command } from 'vscode-languageserver-types';
import { Commands } from '../../protocol/commands';
import { CaseStudy } from '../case-study/case-study';
import { numbersFromFiles, type Binding } from '../case-study/numbers/differences';
import { examine } from '../case-study/results-block/examine';
import type { PortfolioDocument } from '../document/document';
import type { Repository } from '../portfolio/repository';
import { lastBefore } from '../text/last-before';
import type { Span } from '../text/span';

/** Over blocks of results how they stand to their file, and over numbers of a README the file that they come from. */
export function codeLenses(document: PortfolioDocument, repository: Repository): CodeLens[] {
  const study = CaseStudy.of(document, repository);
  if (!study) return [];
  const { blocks } = examine(study);
  const overBlocks = blocks.map(({ block, src, path, isCurrent }) =>
    lens(
      document,
      block.begin,
      isCurrent
        ? opening(`Results are up to date with ${src}`, repository, path, 1)
        : { title: 'Update results', command: Commands.updateResults, arguments: [document.source.uri] },
    ),
  );
  const isManaged = ({ number: { span } }: Binding): boolean =>
    blocks.some(({ block: { content } }) => content.start <= span.start && span.start < content.end);
  const backed = numbersFromFiles(study.body, study.numbers, study.workspace).filter((one) => !isManaged(one));
  return [...overBlocks, ...Array.from(groups(study, backed), (group) => overNumbers(study, group))];
}

/** Numbers that share a lens: those of a table, or those of a line, as far as they come from one file. */
interface Group {
  readonly place: Span;
  readonly bindings: readonly Binding[];
  /** How many numbers of the author's own stand there. */
  readonly all: number;
}

function groups({ body, numbers, document }: CaseStudy, bindings: readonly Binding[]): Iterable<Group> {
  const placeOf = ({ start, end }: Span): Span => {
    const table = lastBefore(body.tables, start);
    return table && end <= table.end ? table : document.source.lineAt(start);
  };
  const found = new Map<string, Group>();
  for (const binding of bindings) {
    const place = placeOf(binding.number.span);
    const key = `${place.start}\n${binding.measured.path}`;
    const before = found.get(key);
    const all = before?.all ?? numbers.filter(({ span }) => place.start <= span.start && span.end <= place.end).length;
    found.set(key, { place, bindings: [...(before?.bindings ?? []), binding], all });
  }
  return found.values();
}

function overNumbers({ document, workspace }: CaseStudy, { place, bindings, all }: Group): CodeLens {
  const [first] = bindings;
  const path = first?.measured.path ?? '';
  const part = bindings.length < all ? `${bindings.length} of ${all} numbers ` : '';
  const title = `${part}backed by ${workspace.nameOf(path)}`;
  return lens(document, place, opening(title, workspace.repository, path, first?.measured.entry.line ?? 1));
}

const opening = (title: string, repository: Repository, path: string, line: number): Command => ({
  title,
  command: Commands.openMetrics,
  arguments: [repository.uriOf(path) ?? path, line],
});

/** Stands over the first line of a span. */
function lens({ source }: PortfolioDocument, { start }: Span, command: Command): CodeLens {
  const position = source.positionAt(start);
  return { range: { start: position, end: position }, command };
}
