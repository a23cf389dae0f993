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

/** Asks for one of the items, as a step of several. @returns undefined when the user gives up */
export function pickStep<Item extends vscode.QuickPickItem>(
  step: Step,
  items: readonly Item[],
  active?: Item,
): Promise<Item | typeof BACK | undefined> {
  const input = vscode.window.createQuickPick<Item>();
  input.items = items;
  input.matchOnDetail = true;
  if (active) input.activeItems = [active];
  return ask(input, step, () => input.selectedItems[0]);
}

/** Asks for a text, as a step of several. @param problemOf what is wrong with a text; undefined when it is right */
export function textStep(
  step: Step,
  value: string,
  problemOf: (text: string) => string | undefined,
): Promise<{ readonly text: string } | typeof BACK | undefined> {
  const input = vscode.window.createInputBox();
  input.value = value;
  input.prompt = step.placeholder;
  const check = (): boolean => {
    input.validationMessage = problemOf(input.value) ?? '';
    return input.validationMessage === '';
  };
  input.onDidChangeValue(check);
  return ask(input, step, () => (check() ? { text: input.value } : undefined));
}

/** @param answer what was entered; undefined when it cannot be taken yet */
function ask<Answer>(
  input: vscode.QuickPick<vscode.QuickPickItem> | vscode.InputBox,
  { title, placeholder, step, of }: Step,
  answer: () => Answer | undefined,
): Promise<Answer | typeof BACK | undefined> {
  input.title = title;
  input.placeholder = placeholder;
  input.step = step;
  input.totalSteps = of;
  input.ignoreFocusOut = true;
  input.buttons = step > 1 ? [vscode.QuickInputButtons.Back] : [];
  return new Promise((resolve) => {
    input.onDidTriggerButton(() => {
      resolve(BACK);
      input.hide();
    });
    input.onDidAccept(() => {
      const given = answer();
      if (given === undefined) return;
      resolve(given);
      input.hide();
    });
    input.onDidHide(() => {
      resolve(undefined);
      input.dispose();
    });
    input.show();
  });
}
