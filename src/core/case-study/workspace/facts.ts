import { basename, dirname } from '../../portfolio/path';
import type { Repository } from '../../portfolio/repository';
import { isMetricsFile } from '../../portfolio/evidence-files';
import { readDataTasks, readInvokeTasks, readTomlTasks } from './data-tasks';
import { isLicenceFile, spdxOf, type Licence } from './licence';
import { readMakefile } from './make-targets';
import { readJustfile } from './just-recipes';
import { readMetricsFile, type MetricsFile } from './metrics-file';
import {
  isCiFile,
  isComposeFile,
  isDatasheet,
  isDockerfile,
  isEntryPoint,
  isModelCard,
  isNotebook,
  isScript,
  isTestFile,
  namesTraining,
  trainsModel,
} from './project-files';
import { isLockFile, readRequirements, type Requirements } from './requirements';
import { readSeeds, type Seed } from './seeds';
import type { Task, TaskFile } from './tasks';
import type { Place } from './text-facts';
import { entriesOf, lineOf, readData, under } from './yaml-value';

/** A service of a compose file. */
export interface ComposeService extends Place {
  readonly name: string;
}

/** What the files of one project say. Each fact is read at the first question; lists begin with what lies nearest to the top. */
export class ProjectFacts {
  private readonly known = new Map<string, unknown>();

  /** @param folder of the project, from the repository's root; empty for the root */
  constructor(
    private readonly repository: Repository,
    readonly folder: string,
  ) {}

  get files(): readonly string[] {
    return this.once('files', () =>
      [...this.repository.filesBelow(this.folder)].sort((a, b) => depthOf(a) - depthOf(b)),
    );
  }

  /** Files that may lie in a folder above as well, because a whole repository shares them. */
  private get shared(): readonly string[] {
    return this.once('shared', () => {
      const paths = [...this.files];
      for (let folder = this.folder; folder !== '';) {
        folder = dirname(folder);
        for (const name of this.repository.index.namesIn(folder))
          paths.push(folder === '' ? name : `${folder}/${name}`);
      }
      return paths;
    });
  }

  get taskFiles(): readonly TaskFile[] {
    return this.once('tasks', () => this.shared.flatMap((path) => this.tasksIn(path)));
  }

  get tasks(): readonly Task[] {
    return this.taskFiles.flatMap(({ tasks }) => tasks);
  }

  get composeServices(): readonly ComposeService[] {
    return this.once('services', () =>
      this.read(isComposeFile, (path, text) =>
        entriesOf(under(readData(path, text), 'services')).map(([name, node]) => {
          return { path, name, line: lineOf(text, node.start) };
        }),
      ),
    );
  }

  get lockFiles(): readonly string[] {
    return this.once('locks', () => this.shared.filter(isLockFile));
  }

  /** Lists of dependencies in which at least one stands. */
  get requirements(): readonly Requirements[] {
    return this.once('requirements', () =>
      this.read(
        () => true,
        (path, text) => readRequirements(path, text) ?? [],
        this.shared,
      ).filter(({ pinned, unpinned }) => pinned + unpinned.length > 0),
    );
  }

  get seeds(): readonly Seed[] {
    return this.once('seeds', () => this.read((path) => /\.(?:py|r|jl|ya?ml|json|toml)$/i.test(path), readSeeds));
  }

  get metricsFiles(): readonly MetricsFile[] {
    return this.once('metrics', () => this.read(isMetricsFile, readMetricsFile));
  }

  get testFiles(): readonly string[] {
    return this.filter('tests', isTestFile);
  }

  get ciFiles(): readonly string[] {
    return this.once('ci', () => [
      ...this.files.filter(isCiFile),
      ...(this.folder === '' ? [] : this.repository.filesBelow('.github/workflows').filter(isCiFile)),
    ]);
  }

  get dockerfiles(): readonly string[] {
    return this.filter('dockerfiles', isDockerfile);
  }

  get composeFiles(): readonly string[] {
    return this.filter('compose', isComposeFile);
  }

  get notebooks(): readonly string[] {
    return this.filter('notebooks', isNotebook);
  }

  get scripts(): readonly string[] {
    return this.filter('scripts', isScript);
  }

  get entryPoints(): readonly string[] {
    return this.filter('entry points', isEntryPoint);
  }

  /** Scripts that make a model, by their name first and then by what they do. */
  get trainingScripts(): readonly string[] {
    return this.once('training', () => {
      const byName = this.scripts.filter(namesTraining);
      const byContent = this.scripts.filter(
        (path) => !namesTraining(path) && trainsModel(this.repository.textOf(path) ?? ''),
      );
      return [...byName, ...byContent];
    });
  }

  get licence(): Licence | undefined {
    return this.once('licence', () => {
      const path = this.shared.find(
        (file) => isLicenceFile(file) && !/(?:^|\/)(?:data|vendor|third[-_]party)\//i.test(file),
      );
      return path === undefined ? undefined : { path, spdx: spdxOf(this.repository.textOf(path) ?? '') };
    });
  }

  get modelCards(): readonly string[] {
    return this.once('model cards', () => this.shared.filter(isModelCard));
  }

  get datasheets(): readonly string[] {
    return this.once('datasheets', () => this.shared.filter(isDatasheet));
  }

  private tasksIn(path: string): readonly TaskFile[] {
    const name = basename(path);
    const text = TASK_FILE.test(name) ? this.repository.textOf(path) : undefined;
    if (text === undefined) return [];
    if (/^(?:GNU)?makefile$|\.mk$/i.test(name)) return [readMakefile(path, text)];
    if (/justfile$/i.test(name)) return [readJustfile(path, text)];
    if (/\.toml$|^pipfile$/i.test(name)) return readTomlTasks(path, text);
    return [name === 'tasks.py' ? readInvokeTasks(path, text) : readDataTasks(path, text)].flatMap(
      (file) => file ?? [],
    );
  }

  private filter(key: string, wanted: (path: string) => boolean): readonly string[] {
    return this.once(key, () => this.files.filter(wanted));
  }

  private read<Item>(
    wanted: (path: string) => boolean,
    reader: (path: string, text: string) => readonly Item[] | Item,
    paths = this.files,
  ): Item[] {
    return paths.flatMap((path) => {
      const text = wanted(path) ? this.repository.textOf(path) : undefined;
      return text === undefined ? [] : reader(path, text);
    });
  }

  private once<Value>(key: string, read: () => Value): Value {
    if (!this.known.has(key)) this.known.set(key, read());
    return this.known.get(key) as Value;
  }
}

const TASK_FILE =
  /^(?:(?:GNU)?makefile|.*\.mk|\.?justfile|taskfile(?:\.dist)?\.ya?ml|package\.json|dvc\.yaml|MLproject|pyproject\.toml|pixi\.toml|pipfile|tasks\.py)$/i;

const depthOf = (path: string): number => path.split('/').length;
