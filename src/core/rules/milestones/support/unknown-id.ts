import type { Fact } from '../../../facts/fact';
import { renameKey } from '../../../fixes/rename-key';
import { nearest } from '../../../text/nearest';
import type { CheckContext } from '../../context';
import type { Fix, Problem } from '../../rule';
import { plansOfLog } from '../../../milestones/known-plans';

/**
 * Keys that no plan has.
 * @param what as it is called in a message: "KPI"
 * @param known the ids of the plans
 */
export function* unknownIds(
  context: CheckContext,
  what: string,
  written: readonly Fact<string>[],
  known: readonly string[],
): Generator<Problem<string>> {
  // A plan that cannot be read may have any of them.
  if (written.length === 0 || plansOfLog(context.document, context.repository).unknown.length > 0) return;
  const taken = new Set(written.map(({ value }) => value));
  const free = known.filter((id) => !taken.has(id));
  for (const { value, span } of written) {
    if (known.includes(value)) continue;
    const near = nearest(value, free);
    const advice =
      near === undefined ? 'Use one that a plan has, or add it to a plan file.' : `Did you mean \`${near}\`?`;
    yield {
      span,
      message: `No plan has the ${what} \`${value}\`, so it is shown nowhere. ${advice}`,
      ...(near === undefined ? {} : { data: near }),
    };
  }
}

export const fixUnknownId = ({ span, data }: Problem<string>, { document }: CheckContext): readonly Fix[] =>
  data === undefined
    ? []
    : [{ title: `Rename to \`${data}\``, preferred: true, edits: [renameKey(document, span, data)] }];
