import type { Progress } from '../../../protocol/milestones-progress';

/** What of it says something, with a dot between. */
export const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ');

export const progressText = ({ reached, total }: Progress): string => `${reached}/${total}`;

export const toggled = (isShown: boolean, text: string): string => (isShown ? text : '');
