/** The text of a program file, packed or not. */
export function programText(file: string): string;
