import type { Task, TaskFile } from './tasks';
import { linesOf } from './text-facts';

const RULE = /^([^\s:#=][^:#=]*?)\s*::?(?![:=])([^\n]*)$/;
const VARIABLE = /^\s*(?:export\s+|override\s+)?[\w.-]+\s*(?:::?:?|[?+!])?=/;

/** The explicit targets of a Makefile, without those that begin with a point. */
export function readMakefile(path: string, text: string): TaskFile {
  const tasks: Task[] = [];
  let open: { names: readonly string[]; line: number; recipe: string[]; needs: readonly string[] } | undefined;
  let isComplete = true;
  const close = (): void => {
    if (!open) return;
    const { line, recipe, needs } = open;
    for (const name of open.names) tasks.push({ runner: 'make', path, line, name, recipe: recipe.join('\n'), needs });
    open = undefined;
  };
  for (const [index, line] of joinedLines(text)) {
    if (line.startsWith('\t')) {
      open?.recipe.push(line.trim());
      continue;
    }
    if (/^\s*(?:#.*)?$/.test(line)) continue;
    if (/^\s*-?s?include\s|\$\(eval\b/.test(line)) isComplete = false;
    if (VARIABLE.test(line)) continue;
    const [, targets = '', rest = ''] = RULE.exec(line) ?? [];
    if (targets === '') continue;
    close();
    if (/[%$]/.test(targets)) isComplete = false;
    const names = targets.split(/\s+/).filter((name) => /^[^.%$&][^%$&]*$/.test(name));
    const written = rest.replace(/#.*$/, '').trim();
    open = { names, line: index + 1, recipe: written === '' ? [] : [written], needs: prerequisites(written) };
  }
  close();
  return { path, runner: 'make', tasks: onlyFirst(tasks), isComplete };
}

/** Names of targets; behind a semicolon the recipe begins, and `data: MODE = full` sets a variable. */
function prerequisites(written: string): readonly string[] {
  const [names = ''] = written.split(';');
  return VARIABLE.test(written) ? [] : names.split(/[\s|]+/).filter((name) => name !== '');
}

/** A target may stand several times: with its prerequisites here and its recipe there. */
function onlyFirst(tasks: readonly Task[]): readonly Task[] {
  const byName = new Map<string, Task>();
  for (const task of tasks) {
    const first = byName.get(task.name);
    const needs = [...(first?.needs ?? []), ...(task.needs ?? [])];
    byName.set(task.name, first ? { ...first, recipe: `${first.recipe}\n${task.recipe}`.trim(), needs } : task);
  }
  return [...byName.values()];
}

/** Lines with those joined that a backslash continues, each with the index of the first. */
function* joinedLines(text: string): Generator<readonly [number, string]> {
  let joined: { index: number; line: string } | undefined;
  for (const [index, line] of linesOf(text).entries()) {
    joined = joined ? { index: joined.index, line: `${joined.line} ${line.trim()}` } : { index, line };
    if (joined.line.endsWith('\\')) joined.line = joined.line.slice(0, -1);
    else {
      yield [joined.index, joined.line];
      joined = undefined;
    }
  }
  if (joined) yield [joined.index, joined.line];
}
