import assert from 'node:assert/strict';
import { isLanguageCode, languageOf } from '../../../src/core/hub/languages';

const CODES: Readonly<Record<string, string>> = {
  EN: 'en',
  english: 'en',
  Norwegian: 'no',
  Guarani: 'gn',
  Chinese: 'zh',
  Castilian: 'es',
  deutsch: 'de',
  Python: 'code',
  jp: 'ja',
};

const REGIONAL: Readonly<Record<string, readonly [string, string]>> = {
  'zh-HK': ['zh', 'zh-HK'],
  zh_cn: ['zh', 'zh-CN'],
  'PT-br': ['pt', 'pt-BR'],
  'zh-hant-tw': ['zh', 'zh-Hant-TW'],
  zhs: ['zh', 'zh-Hans'],
};

describe('languages of the Hub', () => {
  it('knows codes of two and three letters and its own words', () => {
    for (const code of ['en', 'yue', 'eng', 'code', 'multilingual', 'no', 'roa']) assert.ok(isLanguageCode(code), code);
    for (const other of ['EN', 'english', 'zh-HK', 'xx', '', 'zhs']) assert.ok(!isLanguageCode(other), other);
  });
  for (const [name, code] of Object.entries(CODES)) {
    it(`reads ${name} as ${code}`, () => assert.deepEqual(languageOf(name), { code }));
  }
  for (const [name, [code, regional]] of Object.entries(REGIONAL)) {
    it(`reads ${name} as ${regional}`, () => assert.deepEqual(languageOf(name), { code, regional }));
  }
  for (const name of ['xx', 'klingonese', 'en-', 'x-private', 'English, French', '']) {
    it(`does not guess what "${name}" is`, () => assert.equal(languageOf(name), undefined));
  }
});
