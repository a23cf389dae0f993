import { basename } from '../../portfolio/path';

/** The licence of the code. */
export interface Licence {
  readonly path: string;
  /** SPDX identifier; undefined when the text is not one of the common ones, or was not read. */
  readonly spdx: string | undefined;
}

export const isLicenceFile = (path: string): boolean =>
  /^(?:(?:un)?licen[cs]e(?:[-_.].*)?|copying(?:\..+)?)$/i.test(basename(path)) &&
  !/\.(?:py|js|ts|json|ya?ml)$/i.test(path);

/** The first words that tell the licence; longer names stand in front of the shorter ones they contain. */
const TEXTS: readonly (readonly [RegExp, string])[] = [
  [/GNU AFFERO GENERAL PUBLIC LICENSE\s+Version 3/i, 'AGPL-3.0'],
  [/GNU LESSER GENERAL PUBLIC LICENSE\s+Version 3/i, 'LGPL-3.0'],
  [/GNU LESSER GENERAL PUBLIC LICENSE\s+Version 2\.1/i, 'LGPL-2.1'],
  [/GNU GENERAL PUBLIC LICENSE\s+Version 3/i, 'GPL-3.0'],
  [/GNU GENERAL PUBLIC LICENSE\s+Version 2/i, 'GPL-2.0'],
  [/Apache License\s+Version 2\.0/i, 'Apache-2.0'],
  [/Mozilla Public License,? Version 2\.0/i, 'MPL-2.0'],
  [/Creative Commons Attribution-NonCommercial-ShareAlike 4\.0/i, 'CC-BY-NC-SA-4.0'],
  [/Creative Commons Attribution-NonCommercial 4\.0/i, 'CC-BY-NC-4.0'],
  [/Creative Commons Attribution-ShareAlike 4\.0/i, 'CC-BY-SA-4.0'],
  [/Creative Commons Attribution 4\.0/i, 'CC-BY-4.0'],
  [/CC0 1\.0 Universal/i, 'CC0-1.0'],
  [/This is free and unencumbered software released into the public domain/i, 'Unlicense'],
  [/Permission to use, copy, modify, and(?:\/or)? distribute this software/i, 'ISC'],
  [/Neither the name of[^]{1,200}may be used to endorse/i, 'BSD-3-Clause'],
  [/Redistribution and use in source and binary forms/i, 'BSD-2-Clause'],
  [/Permission is hereby granted, free of charge/i, 'MIT'],
];

const LONGEST_LOOK = 6000;

export function spdxOf(text: string): string | undefined {
  const head = text.slice(0, LONGEST_LOOK);
  return TEXTS.find(([pattern]) => pattern.test(head))?.[1];
}
