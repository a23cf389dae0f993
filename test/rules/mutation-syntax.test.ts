import { FENCE_MISTAKES, JSON_MISTAKES } from './mutation/json';
import { assertAllFound } from './mutation/plant';
import { soundDocuments } from './mutation/sound';
import { YAML_MISTAKES } from './mutation/yaml';
import { READER_MISTAKES } from './mutation/yaml-readers';

const SOUND = soundDocuments();

describe('mistakes planted in sound documents: syntax', function () {
  this.timeout(300_000);

  for (const mistake of [...YAML_MISTAKES, ...READER_MISTAKES, ...JSON_MISTAKES, ...FENCE_MISTAKES]) {
    const { what, id, least } = mistake;
    it(`${what}: ${id}`, () => {
      assertAllFound(
        SOUND,
        function* (sound) {
          for (const planted of mistake.plant(sound)) yield { ...planted, ids: [id] };
        },
        least,
      );
    });
  }
});
