import assert from 'node:assert/strict';
import { licenseIdOf } from '../../../src/core/hub/licenses';

const MEANT: Readonly<Record<string, readonly string[]>> = {
  'apache-2.0': ['Apache 2.0', 'apache2', 'Apache License, Version 2.0', 'Apache Software License 2.0', 'apche-2.0'],
  mit: ['MIT', 'MIT License', 'The MIT License', 'https://opensource.org/licenses/MIT', 'Expat'],
  'cc-by-4.0': ['CC BY 4.0', 'CC-BY-4.0', 'cc by 4', 'Creative Commons Attribution 4.0 International'],
  'cc-by-nc-sa-4.0': [
    'cc by-nc sa 4.0',
    'Creative Commons Attribution-NonCommercial-ShareAlike 4.0 International (CC BY-NC-SA 4.0)',
    'https://creativecommons.org/licenses/by-nc-sa/4.0/',
  ],
  'cc0-1.0': ['CC0', 'CC0 1.0 Universal'],
  'gpl-3.0': ['GPLv3', 'GPL-3.0-or-later', 'GPL-3.0-only', 'GNU General Public License v3.0'],
  'agpl-3.0': ['AGPLv3', 'AGPL-3.0-or-later'],
  'bsd-3-clause': ['BSD-3', 'New BSD', '3-clause BSD', 'BSD 3-Clause "New" or "Revised" license'],
  'mpl-2.0': ['MPL 2.0', 'Mozilla Public License 2.0'],
  'llama3.1': ['Llama-3.1', 'Llama 3.1 Community License Agreement'],
  'ofl-1.1': ['SIL OFL 1.1'],
  other: ['Other'],
};

/** Other licences, licences in several versions, and words that are no licence. */
const UNSURE = [
  'apache-1.1',
  'gpl-4.0',
  'cc-by',
  'cc-by-5.0',
  'BSL 1.1',
  'MIT-0',
  '0BSD',
  'proprietary',
  'unlicensed',
  'public domain',
  'see LICENSE',
  'LICENSE',
  'none',
  '',
  '[More Information Needed]',
];

describe('licenseIdOf', () => {
  for (const [id, names] of Object.entries(MEANT)) {
    for (const name of names) it(`reads ${name} as ${id}`, () => assert.equal(licenseIdOf(name), id));
  }
  for (const name of UNSURE) it(`does not guess what "${name}" is`, () => assert.equal(licenseIdOf(name), undefined));
});
