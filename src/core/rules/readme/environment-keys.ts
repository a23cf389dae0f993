import { nearest } from '../../text/nearest';
import { linesOf } from '../../case-study/workspace/text-facts';
import type { CaseStudy } from '../../case-study/case-study';
import { basename } from '../../portfolio/path';
import type { Span } from '../../text/span';
import { defineRule } from '../rule';

/** A setting as it is written in a file of settings, or exported in a shell. */
const ASSIGNED = /^[ \t]*(?:export[ \t]+|set[ \t]+|\$env:)?([A-Z][A-Z0-9_]{2,})[ \t]?=/gm;

/** Settings that a shell or a library knows; nobody writes them into an example. */
const KNOWN_ELSEWHERE =
  /^(?:PATH|PYTHON\w*|CUDA_\w+|HOME|LD_\w+|TF_\w+|TOKENIZERS_PARALLELISM|OMP_\w+|NODE_\w+|DOCKER_\w+|PORT|HOST)$/;

export const environmentKeys = defineRule<string>({
  id: 'readme/environment-keys',
  layer: 'agreement',
  severity: 'info',
  summary: 'The README names a setting that the example of the environment does not have.',
  why: 'Readers copy the example file and fill in what the page lists. When the two disagree, the service starts without its key, and the error comes up far from its cause.',
  source: 'Survey of READMEs of machine-learning projects.',
  appliesTo: { kinds: ['case-study'] },
  examplePath: 'case-study.md',
  examples: {
    good: [
      {
        text: '# Late parcels\n\n```env\nDATABASE_URL=...\nMODEL_PATH=models/late.bin\n```\n\n```bash\nexport CUDA_VISIBLE_DEVICES=0\nexport AWS_REGION=eu-west-1\n```\n',
        files: { '.env.example': 'DATABASE_URL=\nMODEL_PATH=\n' },
      },
    ],
    bad: [
      {
        text: '# Late parcels\n\n```env\n# of the warehouse\nDATABASE_URL=...\n⟦MODELPATH⟧=models/late.bin\n```\n',
        files: { '.env.example': '# of the warehouse\nDATABASE_URL=\nMODEL_PATH=\n' },
        fixed: '# Late parcels\n\n```env\n# of the warehouse\nDATABASE_URL=...\nMODEL_PATH=models/late.bin\n```\n',
      },
      {
        text: '# Late parcels\n\n```bash\nexport DATABASE_URL=...\nexport ⟦ALERT_MAIL⟧=ann@example.org\n```\n',
        files: { '.env.example': 'DATABASE_URL=\n' },
      },
    ],
  },
  *check({ caseStudy }) {
    const example = caseStudy && exampleOf(caseStudy);
    if (!caseStudy || !example) return;
    const { blocks, body } = caseStudy;
    for (const block of blocks.blocks) {
      if (block.kind !== 'code') continue;
      const keys = keysIn(body.slice(block.content), block.content.start);
      // A block that shares no setting with the example is about something else.
      if (!keys.some(({ name }) => example.keys.has(name))) continue;
      const open = [...example.keys].filter((key) => !keys.some(({ name }) => name === key));
      for (const { name, start, end } of keys) {
        if (example.keys.has(name) || KNOWN_ELSEWHERE.test(name)) continue;
        const near = nearest(name, open, 6);
        const advice = near === undefined ? 'Add it there, or take it out here.' : `Did you mean \`${near}\`?`;
        yield {
          span: { start, end },
          message: `\`${example.name}\` has no \`${name}\`. ${advice}`,
          ...(near === undefined ? {} : { data: near }),
        };
      }
    }
  },
  fix: ({ span, data }) =>
    data === undefined ? [] : [{ title: `Use \`${data}\``, preferred: true, edits: [{ span, newText: data }] }],
});

interface Example {
  readonly name: string;
  readonly keys: ReadonlySet<string>;
}

/** The example of the environment; of several nobody knows which one is meant. */
function exampleOf({ workspace }: CaseStudy): Example | undefined {
  const { repository, facts } = workspace;
  const paths = facts.files.filter((path) =>
    /^\.?env[-_.](?:example|sample|template|dist)$|^(?:example|sample|template)\.env$/i.test(basename(path)),
  );
  const [path] = paths;
  const text = path === undefined || paths.length > 1 ? undefined : repository.textOf(path);
  if (path === undefined || text === undefined) return undefined;
  // What is commented out is there as well.
  const keys = linesOf(text).flatMap((line) => /^\s*#*\s*(?:export\s+)?([A-Z][A-Z0-9_]+)\s*=/.exec(line)?.[1] ?? []);
  return keys.length === 0 ? undefined : { name: workspace.nameOf(path), keys: new Set(keys) };
}

const keysIn = (code: string, base: number): (Span & { readonly name: string })[] =>
  Array.from(code.matchAll(ASSIGNED), ({ index, 0: all, 1: name = '' }) => {
    const start = base + index + all.indexOf(name);
    return { name, start, end: start + name.length };
  });
