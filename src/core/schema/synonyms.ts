/** What people and other tools call the keys and values of our formats, by what we call them. */
const SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  meaning: ['description', 'desc', 'definition', 'comment'],
  known_limitations: ['limitations', 'limits', 'caveats'],
  motivation: ['purpose', 'description', 'summary'],
  test_size: ['test', 'test_share', 'test_fraction'],
  validation_size: ['validation', 'val', 'val_size', 'valid'],
  personal_data: ['pii', 'personal', 'sensitive'],
  nullable: ['missing_allowed', 'optional'],
  license: ['licence', 'licenses'],
  baseline: ['benchmark', 'reference'],
  seed: ['random_state', 'random_seed'],
  code_revision: ['commit', 'git_commit', 'git_sha'],
  environment: ['env'],
  data: ['dataset'],
  path: ['file', 'location'],
  goal: ['direction', 'mode'],
  integer: ['int', 'int32', 'int64', 'long'],
  number: ['float', 'double', 'float32', 'float64', 'numeric', 'decimal', 'real'],
  string: ['str', 'varchar', 'object'],
  boolean: ['bool'],
  category: ['categorical', 'enum', 'factor'],
  datetime: ['timestamp', 'datetime64'],
  identifier: ['id', 'key', 'uuid'],
  maximize: ['max', 'maximise', 'maximum'],
  minimize: ['min', 'minimise', 'minimum'],
  time: ['temporal', 'chronological', 'time-based'],
  group: ['grouped'],
  stratified: ['stratify'],
  cmd: ['command', 'run', 'script'],
  deps: ['dependencies', 'inputs'],
  outs: ['outputs'],
  values: ['choices', 'options'],
  status: ['state'],
};

/** @returns the one of `candidates` that `written` is another word for */
export function synonymOf(written: string, candidates: readonly string[]): string | undefined {
  const word = written.toLowerCase();
  return candidates.find((candidate) => SYNONYMS[candidate]?.includes(word));
}
