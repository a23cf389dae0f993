// The one place that knows the component toolkit, so that it can be replaced here alone.
import {
  provideVSCodeDesignSystem,
  vsCodeButton,
  vsCodeProgressRing,
  vsCodeTextField,
  type Button,
  type TextField,
} from '@vscode/webview-ui-toolkit';
import { element } from './dom';

/** Makes the elements known to the page; call it before anything is rendered. */
export function registerComponents(): void {
  provideVSCodeDesignSystem().register(vsCodeButton(), vsCodeProgressRing(), vsCodeTextField());
}

export function button(text: string, onClick: () => void, appearance: 'primary' | 'secondary' = 'secondary'): Button {
  const made = element('vscode-button', { text, on: { click: onClick } }) as Button;
  made.setAttribute('appearance', appearance);
  return made;
}

/** What components set of their own accord when they come into the page, they set before this; it is put in with the same task. */
const whenConnected = (correct: () => void): void => queueMicrotask(correct);

/** Turns as long as something is under way; what that is has to be said in words beside it. */
export function progressRing(): HTMLElement {
  const ring = element('vscode-progress-ring');
  // The component would interrupt a screen reader when it appears.
  whenConnected(() => {
    for (const name of ['role', 'aria-live', 'aria-label']) ring.removeAttribute(name);
    ring.setAttribute('aria-hidden', 'true');
  });
  return ring;
}

export interface SearchField {
  readonly element: HTMLElement;
  value: string;
}

export function searchField(label: string, onInput: (text: string) => void): SearchField {
  const field = element('vscode-text-field', {
    class: 'search',
    attributes: { placeholder: label, type: 'text' },
  }) as TextField;
  whenConnected(() => field.setAttribute('aria-label', label));
  field.addEventListener('input', () => onInput(field.value));
  return {
    element: field,
    get value() {
      return field.value;
    },
    set value(text) {
      field.value = text;
    },
  };
}
