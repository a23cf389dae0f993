import type { TopicPattern } from './topics';

/** The seven sections of Datasheets for Datasets, in its order. */
export const DATASHEET_SECTIONS = [
  'motivation',
  'composition',
  'collection',
  'preprocessing',
  'uses',
  'distribution',
  'maintenance',
] as const;

export type DatasheetSection = (typeof DATASHEET_SECTIONS)[number];

export type DataTopic = DatasheetSection | 'license' | 'version' | 'limitations' | 'privacy' | 'period' | 'people';

/** What dataset cards and datasheets write about, under the names of their templates and those that authors give. */
export const DATA_TOPICS: Readonly<Record<DataTopic, TopicPattern>> = {
  motivation: {
    title:
      /motivat|purpose|\bwhy\b|rationale|background|introduction|summary|overview|description|\babout\b|\bgoals?\b/i,
  },
  composition: {
    title:
      /composition|structure|instances|fields|schema|features|columns|variables|(?<!table of )contents?\b|contains|statistics|\bformat|splits|\bfiles\b|\bsize\b|dictionary|records?\b/i,
  },
  collection: {
    title: /collect|sources?\b|provenance|acqui|creat|generat|origin|curat|sampling|harvest|scrap|how .*(made|built)/i,
  },
  preprocessing: {
    title: /pre-?process|processing|clean|label|annotat|transform|normali[sz]|wrangl|quality|filter/i,
    sentence:
      /\bno (?:\w+ )?(?:pre-?processing|cleaning|transformations?)\b|\b(?:pre-?processed|cleaned|labell?ed|annotated)\b/i,
  },
  uses: {
    title: /\buses?\b|\busage\b|\bused\b|intended|use[- ]cases?|\btasks?\b|applications?\b/i,
    sentence: /\b(?:intended|suitable|designed|meant) (?:for|to)\b|\bcan be used\b/i,
  },
  distribution: {
    title: /distribut|licen[sc]|access|availab|download|release|terms|hosting|hosted|sharing|citation/i,
    sentence:
      /\b(?:distributed|licen[sc]ed|hosted|available (?:at|on|from|under)|not (?:public|shared|redistributed))\b/i,
  },
  maintenance: {
    title: /maint|updat|version|contact|support\b|change ?log|owner|curators?|contribut|authors?\b|refresh|errata/i,
    sentence:
      /\b(?:maintained|updated (?:daily|weekly|monthly|by)|no (?:further )?updates|will not be updated|contact)\b/i,
  },
  license: {
    title: /licen[sc]|terms of (?:use|service)|copyright/i,
    sentence:
      /\blicen[sc](?:e|es|ed|ing)\b|\bpublic domain\b|\bCC[- ]?(?:BY|0)\b|\bterms (?:of|and)\b|\bproprietary\b|\ball rights reserved\b|non-?commercial|\bnot (?:public|distributed|shared|redistribut)|\binternal(?:ly)? (?:use|only)\b|\bconfidential\b|\bODbL\b|\bcopyright/i,
  },
  version: {
    title: /version|release|revision|snapshot|updated|^date\b|\bhash\b|checksum|change ?log/i,
    sentence:
      /\bversion\s+v?\d|\bv\d+(?:\.\d+)*\b|\bsha-?256\b|\bmd5\b|\b(?:commit|revision)\s+`?[0-9a-f]{7}|\bdoi\b|\bsnapshot\b/i,
  },
  limitations: {
    title:
      /limit|bias|risk|caveat|gotcha|known (?:data|issues|problems)|quality|\bgaps?\b|consider|weakness|scope|misuse|not .*use|\berrors?\b|noise|inappropriate|warning|disclaimer|ethic|avoid|missing|shortcoming/i,
    sentence:
      /\blimit(?:ed|ations?|s)\b|\bbias(?:ed|es)?\b|\bshould not\b|\bmust not\b|\bnot (?:be used|suitable|representative|intended|recommended|real|designed)\b|\bdoes(?: not|n['’]t) (?:represent|contain|include|cover|reflect)\b|\bmissing (?:values?|data)\b|\bsynthetic\b|\bnois[ey]\b|\bimbalanced?\b|\bnon-claim\b|\bcaveats?\b/i,
  },
  privacy: {
    title: /priva|personal|sensitiv|anonymi|pseudonymi|gdpr|consent|ethic|human|identifi(?:able|ed)|confidential/i,
    sentence:
      /\bpriva(?:cy|te)\b|\bpersonal(?:ly)?\b|\bsensitive\b|anonymi[sz]|pseudonymi[sz]|\bgdpr\b|\bhipaa\b|\bconsent|\bPII\b|\b(?:re-?)?identif(?:y|iable|ying)\b|\bde-?identified\b/i,
  },
  period: {
    title: /period|time ?frame|timeline|\bdates?\b|coverage|update/i,
    sentence:
      /\b(?:19|20)\d{2}\b|\bperiods?\b|\btime ?(?:frame|span|range)\b|\b(?:daily|weekly|monthly|hourly|yearly|annually)\b|\b(?:days?|weeks?|months?|years?|rounds?)\b|\bsynthetic(?:ally)?\b|\bgenerated\b|\breal[- ]time\b/i,
  },
  people: {
    sentence:
      /\b(?:patients?|participants?|respondents?|customers?|subscribers?|employees?|volunteers?|speakers?|cardholders?|pedestrians?|demographics?|gender|ethnicity|human subjects?|individuals?|people)\b/i,
  },
};
