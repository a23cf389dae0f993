import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** A file of the project, with forward slashes from its root. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** Every file below a folder whose name ends in one of the endings; nothing when there is no such folder. */
export function filesBelow(folder: string, ...endings: readonly string[]): SourceFile[] {
  let names: string[];
  try {
    names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  } catch {
    return [];
  }
  return names
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((path) => endings.some((ending) => path.endsWith(ending)))
    .sort()
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
}

/** The program itself. */
export const SOURCES: readonly SourceFile[] = [...filesBelow('src', '.ts'), ...filesBelow('webview', '.ts')].filter(
  ({ path }) => !path.endsWith('.d.ts'),
);

export const TESTS: readonly SourceFile[] = filesBelow('test', '.ts', '.mjs').filter(
  ({ path }) => !path.startsWith('test/fixtures/'),
);

export const SCRIPTS: readonly SourceFile[] = [
  ...filesBelow('src/build', '.mjs'),
  { path: 'esbuild.mjs', text: readFileSync('esbuild.mjs', 'utf8') },
];

interface Configuration {
  readonly properties: Readonly<Record<string, { readonly default?: unknown; readonly properties?: object }>>;
}

export interface Manifest {
  readonly main: string;
  readonly icon: string;
  readonly bin: Readonly<Record<string, string>>;
  readonly scripts: Readonly<Record<string, string>>;
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string; readonly category: string }[];
    readonly menus: Readonly<Record<string, readonly { readonly command?: string; readonly submenu?: string }[]>>;
    readonly submenus: readonly { readonly id: string }[];
    readonly viewsContainers: Readonly<Record<string, readonly { readonly id: string; readonly icon: string }[]>>;
    readonly views: Readonly<Record<string, readonly { readonly id: string; readonly icon: string }[]>>;
    readonly viewsWelcome: readonly { readonly view: string; readonly contents: string }[];
    readonly configuration: Configuration;
    readonly snippets: readonly { readonly language: string; readonly path: string }[];
    readonly walkthroughs: readonly { readonly steps: readonly { readonly media: { readonly markdown: string } }[] }[];
  };
}

export const MANIFEST = JSON.parse(readFileSync(join('package.json'), 'utf8')) as Manifest;
