import type { GitState } from '../../../node/scaffold/outcomes';
import { askAll } from './ask-all';
import { draftOf, isObject } from './given';
import { makeProject, sayFailed, type Made } from './make-project';
import type { DialogNeeds } from './needs';
import { LAST_PARENT } from './questions/place';
import { sayMade } from './say-made';
import { ShownTexts } from './shown-texts';

/**
 * Asks for what is not given, shows what would be written, and writes it.
 * @returns what became of it, once it is on the disk; undefined when the user gave up
 */
export async function newProject(needs: DialogNeeds, given?: unknown): Promise<Made | undefined> {
  const scaffold = await import('../../../node/scaffold/index');
  const texts = await scaffold.loadScaffoldTexts();
  const draft = draftOf(given, texts);
  const isConfirmed = isObject(given) && 'confirmed' in given && given.confirmed === true;
  const asked = new Map<string, Promise<GitState>>();
  const gitOf = (folder: string): Promise<GitState> => {
    const state = asked.get(folder) ?? scaffold.gitStateOf(folder);
    asked.set(folder, state);
    return state;
  };
  const shown = new ShownTexts();
  try {
    const session = { ...needs, scaffold, texts, shown, gitOf };
    const order = await askAll(session, draft, isConfirmed);
    if (!order) return undefined;
    const made = await makeProject(session, order);
    if (made.outcome.kind !== 'created') {
      sayFailed(made);
      return made;
    }
    const { where } = order.draft;
    if (where && 'parent' in where) await needs.context.globalState.update(LAST_PARENT, where.parent);
    // Not waited for: the message may stay for as long as the window.
    void sayMade(needs, order, made).catch((error: unknown) => needs.log.error('It could not be opened.', error));
    return made;
  } finally {
    shown.dispose();
  }
}
