import type { Detector } from './detector';
import { lacking, met, notMet, partly, shown } from './support/answer';
import { dockerfilesOf, withBases, type Stage } from './support/dockerfiles';

const TRAINS = /(?:^|[^a-z])(?:re)?train(?:er|ing)?(?![a-z])|\bfit\b|dvc repro/i;
const SERVES =
  /(?:^|[^a-z])(?:serv(?:e|er|ing|ice)|api|app|infer(?:ence)?|predict(?:or|ion)?s?|web|backend)(?![a-z])|uvicorn|gunicorn|fastapi|flask|bentoml|streamlit|gradio|hypercorn/i;

/** Whether training and serving have an image each: two Dockerfiles, or two targets of one. */
export const separateImages: Detector = {
  id: 'separate-images',
  detect(evidence) {
    const images = dockerfilesOf(evidence).flatMap((file) =>
      // A stage that another one is built on, or copies from, is a step on the way.
      file.stages
        .filter((stage, index) => index === file.stages.length - 1 || isTarget(file.stages, stage.name))
        .map((stage) => {
          const start = withBases(file, stage).findLast(({ name }) => name === 'CMD' || name === 'ENTRYPOINT');
          const words = [stage.name, start?.rest ?? '', file.path];
          // What it starts tells more than what it is called.
          const role = words.map(roleOf).find((one) => one !== undefined);
          return { path: file.path, line: stage.line, role };
        }),
    );
    const [trains, serves] = [
      images.find(({ role }) => role === 'training'),
      images.find(({ role }) => role === 'serving'),
    ];
    const reasons = [
      ...(trains ? [shown(trains, 'This image trains')] : []),
      ...(serves ? [shown(serves, 'This image serves')] : []),
    ];
    if (trains && serves) return met(reasons);
    const [first] = images;
    if (!first) return notMet('Write one Dockerfile for training and one for serving, each with what it needs alone.');
    if (trains) return partly(reasons, `Add a second Dockerfile for serving beside ${trains.path}.`);
    if (serves) return partly(reasons, `Add a second Dockerfile for training beside ${serves.path}.`);
    return notMet('Write one Dockerfile for training and one for serving, and say so in their names.', [
      lacking(first, 'Neither the name nor the command says whether this image trains or serves'),
    ]);
  },
};

/** A named stage that starts something of its own. */
const isTarget = (stages: readonly Stage[], name: string): boolean =>
  name !== '' &&
  stages.some(
    (stage) =>
      stage.name === name &&
      stage.instructions.some(({ name: instruction }) => instruction === 'CMD' || instruction === 'ENTRYPOINT'),
  );

function roleOf(words: string): 'training' | 'serving' | undefined {
  if (words === '') return undefined;
  const [trains, serves] = [TRAINS.test(words), SERVES.test(words)];
  if (trains === serves) return undefined;
  return trains ? 'training' : 'serving';
}
