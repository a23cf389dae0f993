import * as vscode from 'vscode';

/** The user wants to change the answer before. */
export const BACK = 'back';

export interface Step {
  readonly title: string;
  readonly placeholder: string;
  /** 1-based. */
  readonly step: number;
  readonly of: number;
}

/** What is wrong with a text, or worth knowing of it; undefined when there is nothing to say. */
export type Remark = string | vscode.InputBoxValidationMessage | undefined;

/** What items do beside being chosen. */
export interface ItemActions<Item> {
  /** Called with what was chosen. @returns true when it is no answer, and the step goes on */
  readonly onLook?: (item: Item) => boolean;
}

/** Asks for one of the items, as a step of several. @returns undefined when the user gives up */
export function pickStep<Item extends vscode.QuickPickItem>(
  step: Step,
  items: readonly Item[],
  active?: Item,
  { onLook }: ItemActions<Item> = {},
): Promise<Item | typeof BACK | undefined> {
  const input = vscode.window.createQuickPick<Item>();
  input.items = items;
  input.matchOnDetail = true;
  if (active) input.activeItems = [active];
  return ask(input, step, () => {
    const [item] = input.selectedItems;
    return item && onLook?.(item) ? undefined : item;
  });
}

/**
 * Asks which of the items are meant, as a step of several.
 * @param onButton a button of an item was pressed
 * @returns undefined when the user gives up
 */
export function pickManyStep<Item extends vscode.QuickPickItem>(
  step: Step,
  items: readonly Item[],
  selected: readonly Item[],
  onButton: (item: Item) => unknown,
): Promise<readonly Item[] | typeof BACK | undefined> {
  const input = vscode.window.createQuickPick<Item>();
  input.items = items;
  input.canSelectMany = true;
  input.selectedItems = selected;
  input.matchOnDescription = true;
  input.onDidTriggerItemButton(({ item }) => onButton(item));
  return ask(input, step, () => input.selectedItems);
}

/**
 * Asks for a text, as a step of several.
 * @param remarkOn asked at every change; what it says is shown, and nothing that is an error can be entered
 */
export function textStep(
  step: Step,
  value: string,
  remarkOn: (text: string) => Remark | Promise<Remark>,
): Promise<{ readonly text: string } | typeof BACK | undefined> {
  const input = vscode.window.createInputBox();
  input.value = value;
  input.prompt = step.placeholder;
  /** @returns false for what cannot be entered, and for a text that has changed while it was looked at */
  const check = async (): Promise<boolean> => {
    const text = input.value;
    const remark = await remarkOn(text);
    if (text !== input.value) return false;
    input.validationMessage = remark ?? '';
    return typeof remark === 'object' ? remark.severity !== vscode.InputBoxValidationSeverity.Error : !remark;
  };
  input.onDidChangeValue(check);
  void check();
  return ask(input, step, async () => ((await check()) ? { text: input.value } : undefined));
}

/** @param answer what was entered; undefined when it cannot be taken yet */
function ask<Answer>(
  input: vscode.QuickPick<vscode.QuickPickItem> | vscode.InputBox,
  { title, placeholder, step, of }: Step,
  answer: () => Answer | undefined | Promise<Answer | undefined>,
): Promise<Answer | typeof BACK | undefined> {
  input.title = title;
  input.placeholder = placeholder;
  if (of > 1) {
    input.step = step;
    input.totalSteps = of;
  }
  input.ignoreFocusOut = true;
  input.buttons = step > 1 ? [vscode.QuickInputButtons.Back] : [];
  return new Promise((resolve, reject) => {
    input.onDidTriggerButton(() => {
      resolve(BACK);
      input.hide();
    });
    const accept = async (): Promise<void> => {
      const given = await answer();
      if (given === undefined) return;
      resolve(given);
      input.hide();
    };
    input.onDidAccept(() =>
      accept().catch((error: unknown) => {
        reject(error);
        input.hide();
      }),
    );
    input.onDidHide(() => {
      resolve(undefined);
      input.dispose();
    });
    input.show();
  });
}
