import { basename } from '../../portfolio/path';

/** What files are, by their names alone. Paths go from the repository's root, with forward slashes. */
const SCRIPT = /\.(?:py|r|jl|scala|sh|ps1)$/i;

const isSupport = (path: string): boolean =>
  /^(?:setup|conftest|noxfile|__init__|conf|fabfile)\.py$/i.test(basename(path)) || isTestFile(path);

export const isTestFile = (path: string): boolean =>
  /^(?:test[-_].+|.+[-_]tests?)\.(?:py|r|jl|go)$|\.(?:test|spec)\.[cm]?[jt]sx?$|^Test\w+\.(?:java|scala)$/i.test(
    basename(path),
  ) && !/(?:^|\/)\.(?!\/)/.test(path);

export const isCiFile = (path: string): boolean =>
  /(?:^|\/)\.github\/workflows\/[^/]+\.ya?ml$|(?:^|\/)\.circleci\/config\.ya?ml$|(?:^|\/)(?:\.gitlab-ci\.ya?ml|\.travis\.ya?ml|azure-pipelines\.ya?ml|jenkinsfile|bitbucket-pipelines\.ya?ml|\.drone\.ya?ml)$/i.test(
    path,
  );

export const isDockerfile = (path: string): boolean =>
  /^dockerfile(?:[-_.][\w-]+)?$|\.dockerfile$/i.test(basename(path));

export const isComposeFile = (path: string): boolean =>
  /^(?:docker-)?compose(?:[-_.].*)?\.ya?ml$/i.test(basename(path));

export const isNotebook = (path: string): boolean => /\.ipynb$/i.test(path) && !path.includes('.ipynb_checkpoints/');

/** A program of the project itself, and no test or packaging. */
export const isScript = (path: string): boolean => SCRIPT.test(path) && !isSupport(path);

export const isModelCard = (path: string): boolean => /^model[-_ ]?card.*\.(?:md|ya?ml|json)$/i.test(basename(path));

export const isDatasheet = (path: string): boolean =>
  /^(?:datasheet|data[-_ ]?(?:set[-_ ]?)?card).*\.(?:md|ya?ml|json)$/i.test(basename(path));

/** A script that is there to make a model, by its name. */
export const namesTraining = (path: string): boolean =>
  /(?:^|[-_])(?:re)?train(?:er|ing|s)?(?![a-z])|(?:^|[-_])(?:fit|fine[-_]?tun(?:e|ing)|pretrain(?:ing)?)(?![a-z])|(?:build|model)[-_](?:building|model|training)(?![a-z])/i.test(
    basename(path).replace(/\.\w+$/, ''),
  );

/** What a Python script does when it makes a model. */
export const trainsModel = (text: string): boolean =>
  /\.fit(?:_generator|_transform_predict)?\(|\bTrainer\(|\.train\(\)\s*$|\.backward\(\)|\blgb\.train\(|\bxgb\.train\(/m.test(
    text,
  );

/** A script that starts the whole, by its name. */
export const isEntryPoint = (path: string): boolean =>
  /^(?:main|__main__|app|run|cli|serve|server|api|pipeline|streamlit_app|manage|predict)\.(?:py|r|jl|sh)$/i.test(
    basename(path),
  );
