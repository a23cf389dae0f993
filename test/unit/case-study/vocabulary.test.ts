import assert from 'node:assert/strict';
import { conceptsIn, sectionAbout } from '../../../src/core/case-study/vocabulary/concepts-of';
import type { Concept } from '../../../src/core/case-study/vocabulary/concept';
import { studyOf } from './study-of';

/** A title and what it must say of the text below it. */
const TITLES: readonly (readonly [string, Concept])[] = [
  ['Problem statement', 'problem'],
  ['Planteamiento del problema', 'problem'],
  ['Descrição do Projeto', 'problem'],
  ['Problématique', 'problem'],
  ['Aufgabenstellung', 'problem'],
  ['Latar Belakang', 'problem'],
  ['Постановка задачи', 'problem'],
  ['Giới thiệu', 'problem'],
  ['프로젝트 개요', 'problem'],
  ['项目背景', 'problem'],
  ['はじめに', 'problem'],
  ['Model Performance', 'results'],
  ['Résultats', 'results'],
  ['Ergebnisse', 'results'],
  ['実験結果', 'results'],
  ['Kết quả', 'results'],
  ['Conjunto de datos', 'dataset'],
  ['Base de dados', 'dataset'],
  ['Jeux de données', 'dataset'],
  ['データセット', 'dataset'],
  ['데이터', 'dataset'],
  ['Как запустить проект', 'run'],
  ['Cara Menjalankan', 'run'],
  ['Como executar o projeto', 'run'],
  ['快速开始', 'run'],
  ['使い方', 'run'],
  ['Known limitations', 'limitations'],
  ['What it does NOT do', 'limitations'],
  ['Einschränkungen', 'limitations'],
  ['Limites', 'limitations'],
  ['한계점', 'limitations'],
  ['Hạn chế', 'limitations'],
  ['Próximos pasos', 'next-steps'],
  ['Nächste Schritte', 'next-steps'],
  ["Pistes d'amélioration", 'next-steps'],
  ['今後の課題', 'next-steps'],
  ['Licença', 'license'],
  ['Лицензия', 'license'],
  ['许可证', 'license'],
  ['Despliegue', 'deployment'],
  ['Bereitstellung', 'deployment'],
  ['デプロイ', 'deployment'],
  ['Architecture & pipeline', 'architecture'],
  ['시스템 아키텍처', 'architecture'],
  ['Why XGBoost?', 'decisions'],
  ['Tests and CI/CD', 'tests'],
  ['Project structure', 'structure'],
];

describe('concepts in titles', () => {
  for (const [title, concept] of TITLES)
    it(`finds ${concept} in ${title}`, () =>
      assert.ok(conceptsIn(title).has(concept), [...conceptsIn(title)].join(', ')));

  it('needs whole words', () => {
    assert.deepEqual([...conceptsIn('Credit Risk')], []);
    assert.deepEqual([...conceptsIn('Latest news')], []);
    assert.ok(!conceptsIn('Contestants').has('tests'));
  });

  it('finds nothing in a sentence, whatever it is about', () => {
    const long = `${'Very '.repeat(30)}results`;
    assert.deepEqual([...conceptsIn(long)], []);
  });

  it('looks at the titles around a place, the nearest one first', () => {
    const { blocks } = studyOf('# Parcels\n\n## Results\n\n### By region\n\n**Note:** Text.\n');
    const paragraph = blocks.blocks.at(-1);
    assert.equal(sectionAbout(paragraph?.section, 'results')?.title, 'Results');
    assert.equal(sectionAbout(paragraph?.section, 'license'), undefined);
  });
});
