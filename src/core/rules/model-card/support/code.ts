import type { PortfolioDocument } from '../../../document/document';
import { listOf } from '../../../schema/lists';

/** The library of the Hub that the code of a card imports, when it imports exactly one. */
export function libraryInCode({ body }: PortfolioDocument): string | undefined {
  const modules = Array.from(
    body?.text.matchAll(/^[ \t]*(?:from|import)[ \t]+([A-Za-z_]\w*)/gm) ?? [],
    (match) => match[1] ?? '',
  );
  const libraries = new Set(
    modules.flatMap((name) => [name, name.replaceAll('_', '-')]).filter((name) => listOf('modelLibrary').has(name)),
  );
  // An adapter is loaded with the library of its base model, and is itself of the other.
  if (libraries.has('peft')) return 'peft';
  const [library] = libraries;
  return libraries.size === 1 ? library : undefined;
}

/** The task that the code of a card asks a pipeline for. */
export function taskInCode({ body }: PortfolioDocument): string | undefined {
  const tasks = new Set(
    Array.from(
      body?.text.matchAll(/\bpipeline\(\s*(?:task\s*=\s*)?["']([a-z-]+)["']/g) ?? [],
      (match) => match[1] ?? '',
    ),
  );
  const [task] = tasks;
  return tasks.size === 1 && task !== undefined && listOf('task').has(task) ? task : undefined;
}
