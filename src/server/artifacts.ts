import type { Connection } from 'vscode-languageserver';
import { ProjectFacts } from '../core/case-study/workspace/facts';
import type { Ports } from '../core/ports';
import {
  ARTIFACTS,
  artifactFiles,
  unreadTables,
  type ArtifactFacts,
  type TableHead,
} from '../core/scaffold/artifacts/index';
import {
  ADD_ARTIFACT,
  ARTIFACT_KINDS,
  type AddArtifactAnswer,
  type AddArtifactParams,
  type ArtifactKind,
} from '../protocol/artifact-requests';
import type { Log } from './log';
import { safely } from './safely';
import type { Workspace } from './workspace';

interface World {
  readonly connection: Connection;
  readonly log: Log;
  readonly ports: Ports;
  /** A folder with all that its files say, and what is open as it is in the editor; undefined when there is none. */
  readonly read: (folder: string) => Promise<Workspace | undefined>;
  /** Whether git may be run. */
  readonly isTrusted: () => boolean;
}

const FAILED: AddArtifactAnswer = {
  kind: 'refused',
  reason: 'Nothing was added because something went wrong. The output of ML Portfolio says what.',
};

/** Answers what can be added to a repository, and with which files. */
export function listenForArtifacts(world: World): void {
  const { connection, log } = world;
  connection.onRequest<readonly ArtifactKind[], void>(ARTIFACT_KINDS, () => ARTIFACTS);
  connection.onRequest<AddArtifactAnswer, void>(
    ADD_ARTIFACT,
    safely<AddArtifactParams, AddArtifactAnswer>(log, 'addArtifact', FAILED, (params) => answer(world, params)),
  );
}

async function answer(world: World, { folder, kind, near }: AddArtifactParams): Promise<AddArtifactAnswer> {
  if (!ARTIFACTS.some(({ id }) => id === kind))
    return { kind: 'refused', reason: `There is no artifact ${kind} in this version of ML Portfolio.` };
  const workspace = await world.read(folder);
  if (!workspace) return { kind: 'refused', reason: 'The folder is not open any more. Open it and try again.' };
  const { artifacts } = await world.ports.loadScaffoldTexts();
  const made = artifactFiles(kind, workspace.repository, await factsOf(world, workspace, near), artifacts);
  if ('exists' in made) return { kind: 'exists', uri: workspace.uriOf(made.exists) };
  return {
    kind: 'files',
    files: made.files.map(({ path, text }) => ({ uri: workspace.uriOf(path), text })),
    open: workspace.uriOf(made.open),
  };
}

async function factsOf(
  { ports, isTrusted }: World,
  workspace: Workspace,
  near: string | undefined,
): Promise<ArtifactFacts> {
  const { repository, root } = workspace;
  const spdx = new ProjectFacts(repository, '').licence?.spdx;
  const git = isTrusted() ? await ports.readGitFacts(root) : {};
  const path = near === undefined ? undefined : workspace.pathOf(near);
  const facts: ArtifactFacts = {
    today: ports.today(),
    ...git,
    ...(spdx !== undefined && { license: { id: spdx.toLowerCase(), spdx } }),
    ...(path !== undefined && { near: path }),
  };
  return { ...facts, heads: await headsOf(ports, workspace, unreadTables(repository, facts)) };
}

/** Names and first rows of a table, in UTF-16 code units. */
const LONGEST_HEAD = 20_000;

/** The first lines of tables that lie there and do not belong to the repository. */
async function headsOf(
  ports: Ports,
  workspace: Workspace,
  paths: readonly string[],
): Promise<ReadonlyMap<string, TableHead>> {
  const heads = await Promise.all(
    paths.map(async (path) => [path, await ports.readText(workspace.uriOf(path), LONGEST_HEAD)] as const),
  );
  return new Map(
    heads.flatMap(([path, text]) =>
      text === undefined
        ? []
        : [[path, { text: text.slice(0, LONGEST_HEAD), isWhole: text.length <= LONGEST_HEAD }] as const],
    ),
  );
}
