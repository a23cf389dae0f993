import type { Task, TaskFile } from './tasks';
import { linesOf } from './text-facts';

const RECIPE = /^@?([A-Za-z_][\w-]*)((?:\s+[^:\n]*)?):(?!=)(.*)$/;

/** The recipes and aliases of a justfile. */
export function readJustfile(path: string, text: string): TaskFile {
  const tasks: { -readonly [Key in keyof Task]: Task[Key] }[] = [];
  let isComplete = true;
  for (const [index, line] of linesOf(text).entries()) {
    if (/^(?:import|mod)\??\s/.test(line)) isComplete = false;
    const last = tasks.at(-1);
    if (/^\s+\S/.test(line) && last) {
      last.recipe = `${last.recipe}\n${line.trim()}`.trim();
      continue;
    }
    const alias = /^alias\s+([\w-]+)\s*:=\s*([\w-]+)/.exec(line);
    const name = alias?.[1] ?? RECIPE.exec(line)?.[1];
    if (name === undefined || /^(?:set|export|import|mod)\s/.test(line)) continue;
    const recipe = alias?.[2] ?? RECIPE.exec(line)?.[3]?.trim() ?? '';
    tasks.push({ runner: 'just', path, line: index + 1, name, recipe, needs: recipe.match(/[A-Za-z_][\w-]*/g) ?? [] });
  }
  return { path, runner: 'just', tasks, isComplete };
}
