import type { Block, TableBlock } from '../../document/markdown/blocks/block';
import type { Span } from '../../text/span';
import type { CaseStudy } from '../case-study';
import { present, weak, type Check } from '../check';
import { hitsOf, isRead, linesOf, missing, onLine, passageLines, places, type Hit } from './support/evidence';
import { isUnder, passages } from './support/outline';
import { isAside } from './support/places';
import { statementsFor } from './support/telling-statements';
import { blockAt, isFarDown, statementsOf, type Statement } from './support/statements';

const DATA_TITLE =
  /\b(?:data(?:[- ]?sets?)?\b(?! ?(?:pipeline|flow|science|engineer\w*|ingestion|validation|drift|quality|versioning|model|augmentation|preprocessing|processing|cleaning|processing|privacy|base|layer|platform))|data (?:source|description|overview|dictionary|understanding|collection|used)|corpus\b|datos\b|dados\b)|conjunto de (?:datos|dados)|base de (?:datos|dados)|donn[ée]es|daten(?:satz|quelle)?|데이터|数据|數據|データ|данны|датасет/i;

/** Where data comes from: sites that host data sets, or words for it. */
const SOURCE_LINK =
  /\.(?:csv|tsv|zip|parquet|tar\.gz|jsonl)(?:\?.*)?$|kaggle\.com\/(?:datasets?|competitions|c|code|[\w-]+\/[\w-]+)(?![\w/-]*\/(?:discussion|leaderboard|writeups?|rules)\b)|archive\.ics\.uci|huggingface\.co\/datasets|zenodo\.org|data\.gov|openml\.org|figshare|physionet|data\.world|drivendata|roboflow|registry\.opendata|dataverse|mendeley\.com\/datasets|ieee-dataport|paperswithcode\.com\/dataset|github\.com\/[\w.-]+\/[\w.-]*data|\.gov\/[\w/-]*data|data\.[\w.-]+\.(?:gov|org|edu|eu|uk)|dados\.gov|datos\.gov|aihub|datacatalog|s3\.amazonaws\.com\/[\w./-]*data|drive\.google\.com|nyc\.gov|movielens|grouplens|yfinance|cs\.toronto\.edu|image-net|cocodataset/i;
const SOURCE_WORDS =
  /\bsource\s*:\s*\S|\b(?:data ?set|data|corpus)\s+(?:that\s+)?(?:i\s+|we\s+|is\s+|was\s+)?(?:used?|using|utili[sz]ed)\s+(?:[\w-]+\s+){0,5}?(?:is|was|comes|contains|are)\b|\b(?:(?:scrap(?:ed|ing)|crawled|collected|gathered|downloaded|sourced|obtained|taken|extracted|retrieved|fetched|pulled|queried|provided|published|released|recorded|made available|comes?|coming|derived)\s+(?:[\w,.+()-]+\s+){0,8}?(?:from|by|via|through|on|using)\b|(?:data ?set|data|corpus)\s+(?:is|was|are|were|comes?)?\s*(?:from|by|available (?:on|at|from|in)|hosted)\b|(?:from|on|using|uses?|used|with|via)\s+(?:the\s+)?(?:\w+\s+){0,4}?(?:kaggle|uci|hugging ?face|zenodo|openml|sklearn|scikit-learn|roboflow|github)\b|(?:recordings|images|photos|pictures|videos|scans|reviews|tweets|texts|articles|samples|records)\s+(?:is|are|was|were|come|came)\s+from\s+(?!\d|two\b|three\b|four\b|both\b|each\b|different\b|various\b|several\b|scratch\b|(?:the\s+|our\s+|my\s+|a\s+)?(?:same|test|train\w*|validation|first|second|previous|camera|folder|director\w*|class\w*|model|user)\b)|(?:recordings?|data|images|photos|labels|samples)\s+(?:was|were|is|are)\s+(?:\w+\s+)?(?:made|recorded|taken|collected|labell?ed|annotated|created|photographed|captured|generated|simulated)\s+(?:by (?:hand|us|me|ourselves|myself|the authors?|an? (?:\w+ )?simulat\w+)|ourselves|myself|with an? (?:\w+ )?simulat\w+)|(?:us(?:ing|es?|ed)|via|through|from|with)\s+(?:the\s+)?[\w'’]+(?:\s\w+)?\s+API\s+(?:to|for|and|i|we)\s+(?:\w+\s+)?(?:extract\w*|collect\w*|gather\w*|pull\w*|scrap\w*|fetch\w*|download\w*)|(?:synthetic(?:ally)?|simulated|generated|public(?:ly available)?|open[- ]source|proprietary|internal|real[- ]world|kaggle|benchmark)\s+(?:[\w-]+\s+){0,3}?(?:data ?sets?|data|corpus|competition|cohorts?|benchmarks?)\b)/gi;

/** Where data comes from, in other languages. */
const SOURCE_ABROAD =
  /(?<!\p{L})(?:(?:fonte|fuente|quelle|sumber|источник|origem|origen)\s*:(?=\s*\S)|fournie?s? par|provenant d|issue?s? d|extraite?s? d|récupérée?s? (?:sur|depuis)|proporcionad[oa]s? por|obtenid[oa]s? (?:de|en|desde)|extra[íi]d[oa]s? d|descargad[oa]s? de|disponibilizad[oa]s? (?:por|pel|no|na)|obtid[oa]s? (?:de|do|da|no|na|em)|fornecid[oa]s? (?:por|pel)|bereitgestellt von|stamm(?:t|en) (?:aus|von)|entnommen aus|(?:diambil|diperoleh|bersumber|didapatkan) dari|взят\p{L}* (?:с|из)|скачан\p{L}* с|источник данных|предоставлен\p{L}*|scraping|extra(?:jo|jeron|er|ímos|ídos)|recopil\p{L}+|recolect\p{L}+|colet(?:a|ados?|amos))(?!\p{L})|数据(?:来源|来自)|来源于|取自|出典|から(?:取得|ダウンロード)|출처|에서 (?:수집|제공|다운로드)/giu;

/** A data set by its name: words with capital letters or digits in front of the noun. */
const SET_NOUN = /\b(?:data ?sets?|corpus|competition|challenge)\b/gi;
const NAME_AHEAD = /(?:[\w+-]*[A-Z\d][\w+-]*\s+){1,6}$/;
const NO_NAME =
  /^(?:\d+|golden|gold|test|training|train|evaluation|full|sample|this|the|our|your|custom|example|raw|processed|vector|final|new|each|main|my|a|an|key|technical|design|business|use|dataset|csv|json|pdf|sql|qa|ml|ai|rag|llm)\s+$/i;
/** The same behind a label: "Dataset: Oxford-IIIT Pet". */
const LABELLED_NAME =
  /(?:^|[\r\n])[\s>*_•-]*(?:[Dd]ata ?[Ss]ets?|[Dd]ata|[Cc]orpus)[*_ ]*:[\s*_]*(?:[Tt]he )?(?!See|Download|Please|Get|Use|Load|Put|Place|Add|Find|Click|Check|CSV|JSON)(?:[A-Z]\w*[A-Z\d]\w*|[A-Z]\w+[- ][A-Z\d]\w*)/g;
/** Sites that data sets come from, by their name. */
const HOST =
  /(?<![\w./-])(?:kaggle|uci|zenodo|ai ?hub|openml|physionet|dacon|signate|tianchi|zindi|grouplens|drivendata|analytics vidhya|天池)(?![\w/-]|\.\w)/gi;

/** A file that lies in the repository is where the data is. */
const DATA_FILE = /(?<![\w./-])[\w-]+\/[\w./-]*\.(?:csv|tsv|parquet|xlsx?|jsonl|feather|npz|zip)\b/gi;

/** In a section about data: from somebody with a name, and not from where the program keeps it. */
const FROM_NAME =
  /\bfrom\s+(?:the\s+)?(?!(?:S3|AWS|GCS|GCP|Azure|MinIO|MLflow|DVC|Kafka|Postgres\w*|Python|Google Drive|Docker|January|February|March|April|May|June|July|August|September|October|November|December)\b)[A-Z][\w.-]+/g;
const WELL_KNOWN =
  /\b(?:MNIST|CIFAR-?10+|ImageNet|COCO|IMDB|IMDb|Titanic|MovieLens|SQuAD|IEEE-CIS|Telco|Boston Housing|California Housing|Ames Housing|Elliptic|LendingClub|Home Credit|GLUE|Yelp|Amazon Reviews|PlantVillage|ChestX-ray\w*|LibriSpeech|M5|Rossmann|CDNow|MS MARCO|HotpotQA|TriviaQA|CelebA|FER-?2013|Cityscapes|PASCAL VOC|UCF-?101|AG ?News|UrbanSound8K|GTZAN|NSL-KDD|HAM10000|Criteo|Fashion-MNIST|Palmer Penguins|Inside Airbnb|Citi ?Bike)\b/g;
const KNOWN_SET = new RegExp(WELL_KNOWN.source);

const UNIT = String.raw`rows?|records?|samples?|examples?|instances?|observations?|data ?points?|entries|images?|photos?|pictures?|scans?|videos?|clips?|frames?|recordings?|transactions?|customers?|clients?|users?|members?|subscribers?|patients?|passengers?|applicants?|borrowers?|loans?|accounts?|houses?|homes?|properties|listings?|products?|items|orders?|sales|trips?|rides?|flights?|stores?|reviews?|tweets?|comments?|posts?|messages?|emails?|articles?|documents?|papers?|pages|sentences?|tokens|words|questions?|question[- ]answer pairs?|q&a pairs?|qa pairs?|dialog(?:ue)?s?|conversations?|tickets?|job (?:postings?|descriptions?)|employees?|students?|players?|matches|games|songs|tracks|movies|species|ratings|events|sessions?|cases|subjects|features?|columns?|variables?|attributes?|fields?|class(?:es)?|categories|labels|tables|files|utterances|speakers|segments|engines|machines|units|turbines|vehicles|cars|buildings|people|persons|individuals|participants|volunteers|appointments|visits|recipes|restaurants|hotels|apartments|books|lyrics|headlines|breeds|genes|cells|slides|reads|annotations|captions|beats|signals|(?:time )?series|sequences|trajectories|anomalies|households?|stations?|sensors?|cohorts?|scenes|nodes|edges|digits|leaves`;
const FOREIGN_UNIT = String.raw`filas|columnas|registros|muestras|im[áa]genes|clientes|transacciones|pacientes|linhas|colunas|amostras|imagens|transa[çc][õo]es|avalia[çc][õo]es|lignes|colonnes|[ée]chantillons|clients|Zeilen|Spalten|Bilder|Kunden|baris|kolom|sampel|gambar|ulasan|pelanggan|transaksi|строк(?:и|а)?|столбц\p{L}+|запис\p{L}+|изображени\p{L}+|клиент\p{L}+|признак\p{L}*|транзакци\p{L}+|примеров`;
const SIZE = new RegExp(
  [
    String.raw`\b(?:\d{1,3}(?:[,. ]\d{3})+|\d+(?:\.\d+)?\s?(?:k|m|mn|million|billion|thousand)?\+?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|hundreds? of|thousands? of|millions? of)\s+(?:[\w/&'’-]+\s+){0,4}?(?:${UNIT})\b`,
    String.raw`\b(?:rows?|records?|samples?|images?|features?|columns?|classes|instances|observations|examples|size)\s*(?:[:=]|count:?|\(n\s*=)\s*~?\d`,
    String.raw`\b(?:data ?set|data|corpus|collection)\b[^.\r\n]{0,40}\b(?:of|with|has|contains?|containing|includ\w+|over|holds?)\s+(?:\w+\s+){0,2}(?:\d{1,3}(?:[,. ]\d{3})+|\d{2,}k?\+?)\s+[a-z]`,
    String.raw`\b(?:number|count|total) of [\w -]{3,30}[:=]\s*~?\d`,
    String.raw`\b\d+(?:\.\d+)?\s?(?:GB|MB|TB)\b(?=[^.\r\n]{0,40}\b(?:data|csv|dataset|corpus|images|compressed)\b)`,
    String.raw`\b(?:full)?(?:data ?set|data|corpus|archive|images|dump)\b[^.\r\n]{0,30}\b\d+(?:\.\d+)?\s?(?:GB|MB|TB)\b`,
    String.raw`\b(?:\d{1,3}(?:[,. ]\d{3})+|\d+\s?k?)\s+(?:[\p{L}-]+\s+)?(?:${FOREIGN_UNIT})(?!\p{L})`,
    String.raw`\d[\d,.]*\s?[만万萬千]?\s?(?:건|개|장|명|행|条|张|名|件|枚|行|个样本)`,
    String.raw`\b\d[\d.,]*\s?(?:mil|mill[oó]n\p{L}*|milh\p{L}+|тыс\.?|ribu|juta)\s+(?:de\s+)?\p{L}{3,}`,
    String.raw`\(\d[\d,]*\s?[x×,]\s?\d[\d,]*\)|\b\d[\d,]*\s?[x×]\s?\d+\s+(?:rows|data)`,
  ].join('|'),
  'giu',
);
const MONTH =
  /\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?,?\s+(?:19|20)\d\d\b/gi;
const PERIOD =
  /\b(?:(?:from|between|since|during|covering|spanning|period)\b[^.\r\n]{0,30}\b(?:19|20)\d\d\b|(?:19|20)\d\d\s?(?:-|–|—|to|until|and|a|até|hasta|al|bis|sampai)\s?(?:[a-zç]+ de )?(?:(?:19|20)\d\d|present|today|\w+ (?:19|20)\d\d)\b|(?:\d+|one|two|three|four|five|six|twelve|several)[- ](?:years?|months?|weeks?|days?)(?: worth)?\s+of\s+(?:[\w-]+\s+){0,3}?(?:data|history|logs|records|transactions|sales|readings|prices)\b)/gi;
const BALANCE =
  /\b(?:(?:(?:highly |severely |heavily |very |strongly )?(?:im|un)balanced|class(?:es)? (?:im)?balance|class distribution|skewed|(?:more or less |roughly |well[- ])?balanced|\d+(?:\.\d+)?\s?%\s+(?:of\s+(?:the\s+)?[\w\s]{0,30})?(?:fraud\w*|churn\w*|positives?|default\w*|negative|class|cases|minority|majority|yes|no|are|were))\b|(?:churn|fraud|default|positive|conversion|active|event) rates?\b[^.\r\n]{0,20}\d)/gi;
const FIELDS =
  /\b(?:(?:data ?set|data|corpus|records?|file|csv|table|rows?)\b[^.\r\n]{0,40}\b(?:contains?|includes?|including|consist(?:s|ing) of|holds?|(?:has|have|with)\s+(?:\d+|columns?|fields?|features?|attributes?|variables?|information|details))\b[^.\r\n]{0,160}(?:,|\band\b)|(?:cont(?:ém|iene|êm|ienen|ient)|inclu(?:i|em|ye|yen)|enthält|berisi|memuat)\s+(?:[a-zà-ÿ]+\s+){0,6}[^.\r\n]{0,120}(?:,|\b(?:e|y|et|und|dan)\b)|(?:features?|columns?|variables?|attributes?|fields?)\s*(?:are|includ(?:e|es|ing)|such as|(?:\(\d+\)\s*)?:)|(?:classes|labels|categories)\s*:(?=[^.\r\n]{0,60},)|(?:caracter[íi]sticas|vari[áa]ve(?:is|l)|columnas|colunas|campos|colonnes|merkmale|spalten|fitur|kolom)\s*:|(?<!\p{L})(?:features?|variablen|merkmale|spalten|vari[áa]ve(?:is|l)|colunas|columnas|caracter[íi]sticas|variables|colonnes)\b[^.:,\r\n]{0,40}\s(?:sind|são|son|sont|adalah|are)\s*:)/giu;

/** Three or more fields in brackets behind what they are of. */
const IN_BRACKETS =
  /\b(?:data|donn[ée]es|datos|dados|daten|features?|variables?|columns?|attributes?|fields?)\b[^.()\r\n]{0,60}\((?:(?!csv|json|pdf|xlsx?|parquet|train)[^(),\r\n]{2,40},\s*){2,}/gi;

/** The fields that a model reads, wherever it is said; each must stand in code marks, or they are features of a program. */
const USED_FIELDS =
  /(?<!\p{L})(?:(?:used|selected|chosen|final|input|verwendete[nr]?|genutzte[nr]?|ausgewählte[nr]?)\s+(?:input\s+)?(?:features?|variables?|columns|attributes|merkmale|variablen|spalten)|(?:features?|variables?|columns|attributes|vari[áa]veis|colunas|columnas|colonnes|caracter[íi]sticas)\s+(?:(?:that\s+)?(?:were\s+|are\s+)?(?:used|selected|chosen)|usad[ao]s|utilizad[ao]s|seleccionad[ao]s|selecionad[ao]s|utilisées|sélectionnées))(?!\p{L})[^.:\r\n]{0,50}:/giu;
const IN_CODE_MARKS = /^[\s*_]*(?:`[^`\r\n]{1,40}`[\s,;]*(?:(?:and|und|y|e|et)\s+)?){3}/;

const DATA_WORD =
  /\.csv\b|\b(?:data ?sets?|data|corpus|records|recordings|photos|samples|images|competition|cohorts?|scrap\w+|(?:test|training|hold-?out|validation) sets? of)\b|(?<!\b(?:vector|sql|sqlite|postgres\w*|mysql|graph|relational|nosql) )\bdatabase\s+(?:of|is (?:an? |the )?(?:\w+ ){0,2}(?:history|collection|set|record|archive)|(?:contains?|comprises|consists of|has|with) (?:\w+ )?\d)|datos|dados|datens[aä]tz|jeux? de donn[ée]es|데이터|경진대회|샘플|数据|样本|赛题|比赛|データ|サンプル|コンペ|данны|датасет|выборк/i;

/** Title and words of data that a program handles, not one that a model learned from. */
const NO_DATASET =
  /drift|pipeline|ingest|pre-?process|clean|load|prepar|schema|\bformats?\b|\bapi\b|endpoint|config|privacy|upload|storage|database setup|volume|monitor|install|setup|usage|test(?:s|ing)$|feature(?:s)?$|golden|evaluation set/i;

/** Questions with answers to check a system by; nothing was learned from them. */
const EVALUATION_SET = /\b(?:golden\b|test cases\b|eval(?:uation)? (?:data)?set\b)/i;

/** People fetch from such places what models learn from. */
const FROM_OUTSIDE =
  /\bscrap(?:ed|ing)\b|\b(?:crawled|collected|gathered|downloaded|fetched|pulled|queried|retrieved|extracted|obtained|sourced)\b[^.\r\n]{0,60}\b(?:coingecko|coinmarketcap|alpha vantage|open-?meteo|open ?weather\w*|yfinance|yahoo|twitter|reddit|spotify|imdb|wikipedia|glassdoor|linkedin|airbnb|zillow|census|world bank|nasa|noaa|youtube|google|steam|binance|hospital|survey|website|web ?sites?)\b/i;

const GATHERED =
  /\b(?:crawled|collected|gathered|downloaded|sourced|obtained|taken|extracted|retrieved|fetched|provided|published|released|recorded)\b/i;

/** Data of the running system, not of the model. */
const TELEMETRY =
  /\b(?:telemetry|logs?|metrics|traces?|agent|user input|uploaded|uploads?|requests?|database|vector store|embeddings?)\b/i;

const ABOUT_DATA = new RegExp(`${DATA_WORD.source}|${KNOWN_SET.source}|${FROM_OUTSIDE.source}|\\bchallenge\\b`, 'i');

export const dataset: Check = {
  id: 'readme/dataset',
  axis: 'credibility',
  title: 'Data',
  asks: 'Where the data comes from, with its size, period, fields, or class balance.',
  judge(study) {
    const sections = passages(study, DATA_TITLE).filter(
      ({ section, blocks }) => blocks.length > 0 && !NO_DATASET.test(section.title),
    );
    const inSection = new Set(sections.flatMap(({ blocks }) => blocks).filter((block) => !isAside(block)));
    const isData = ({ statement: { text, block } }: Hit): boolean =>
      inSection.has(block) ||
      ((DATA_WORD.test(text) || FROM_OUTSIDE.test(text) || KNOWN_SET.test(text)) &&
        !EVALUATION_SET.test(text) &&
        !isUnder(block, NO_DATASET));
    // Most of a long README has nothing to do with data; only the rest is read closely.
    const among = new Set([
      ...statementsOf(study).filter((statement) => inSection.has(statement.block) && !isFarDown(statement)),
      ...statementsFor(study, ABOUT_DATA).filter(({ text }) => ABOUT_DATA.test(text)),
    ]);
    const sources = sourcesIn(study, inSection, among);
    const facts = [
      ...[SIZE, PERIOD, MONTH, BALANCE].flatMap((pattern) => hitsOf(study, pattern, { negated: true, among })),
      ...hitsOf(study, FIELDS, { among }),
      ...hitsOf(study, IN_BRACKETS, { among }).filter(({ statement: { block } }) => inSection.has(block)),
    ].filter(isData);
    const used = hitsOf(study, USED_FIELDS).filter(({ statement: { start, block }, match, index }) =>
      IN_CODE_MARKS.test(study.body.slice({ start: start + index + match[0].length, end: block.end })),
    );
    const schema = schemaIn(study, inSection);
    const described = [...linesOf(study, [...facts, ...used]), ...schema];
    if (sources.length > 0 && described.length > 0)
      return present(
        places(study, [...inOrder(described).slice(0, 3), ...inOrder(sources).slice(0, 2)]),
        'The README says where the data comes from and what is in it.',
      );
    if (sources.length > 0)
      return weak(
        places(study, sources),
        'The data is named, not described. Add its size, its period, its fields, or the share of each class.',
      );
    if (described.length > 0)
      return weak(
        places(study, described),
        'The data is described, but not where it comes from. Name its source and how to get it.',
      );
    const named = sections.filter(({ blocks }) => blocks.some((block) => inSection.has(block)));
    if (named.length > 0)
      return weak(
        places(
          study,
          named.flatMap((passage) => passageLines(study, passage)),
        ),
        'A section is about the data, without its source or size. Write where it comes from, how many rows it has, and over which period.',
      );
    return missing(study, withoutData(study));
  },
};

function sourcesIn(study: CaseStudy, inSection: ReadonlySet<Block>, among: ReadonlySet<Statement>): Span[] {
  const links = study.body.links.flatMap((link) => {
    const block = link.image || !SOURCE_LINK.test(link.target) ? undefined : blockAt(study, link.start);
    return block && !isAside(block) ? [onLine(study, block, link.start)] : [];
  });
  const words = hitsOf(study, SOURCE_WORDS, { among }).filter(
    ({ statement: { text, block }, match, index }) =>
      (inSection.has(block) &&
        /kaggle|uci|scrap|collect|from|by|through|public|synthetic|provided|source/i.test(match[0])) ||
      (DATA_WORD.test(match[0]) && !isUnder(block, NO_DATASET)) ||
      FROM_OUTSIDE.test(match[0] + text.slice(index + match[0].length, index + match[0].length + 20)) ||
      (/\b(?:data ?set|data|corpus|images|samples|records)\b/i.test(text.slice(0, index)) &&
        GATHERED.test(match[0]) &&
        !TELEMETRY.test(text) &&
        !isUnder(block, NO_DATASET)),
  );
  const abroad = isRead(study)
    ? []
    : hitsOf(study, SOURCE_ABROAD, { among }).filter(
        ({ statement: { block, text } }) => inSection.has(block) || DATA_WORD.test(text),
      );
  const named = [
    ...abroad,
    ...hitsOf(study, SET_NOUN, { among }).filter(({ statement: { text }, index }) => {
      const name = NAME_AHEAD.exec(text.slice(Math.max(0, index - 60), index))?.[0];
      return name !== undefined && !NO_NAME.test(name);
    }),
    ...hitsOf(study, LABELLED_NAME, { among }),
    ...hitsOf(study, FROM_NAME, { among }).filter(({ statement: { block } }) => inSection.has(block)),
    ...hitsOf(study, DATA_FILE, { among }).filter(({ statement: { block } }) => inSection.has(block)),
    ...hitsOf(study, WELL_KNOWN, { among }).filter(
      ({ statement: { block, text }, index }) =>
        inSection.has(block) ||
        /\b(?:us(?:e|es|ed|ing)|trained on|download\w*)\b/i.test(text) ||
        // "IMDB: 50,000 reviews"
        (/^\W*$/.test(text.slice(0, index)) && /^\S+(?: \S+)?\s?[:–—(][^.]{0,20}\d/.test(text.slice(index))),
    ),
    ...hitsOf(study, HOST, { among }).filter(
      ({ statement: { block, text } }) => inSection.has(block) || DATA_WORD.test(text),
    ),
  ];
  return places(study, [...links, ...linesOf(study, words), ...linesOf(study, named)]);
}

const COLUMN_HEADER =
  /\b(?:feature|column|field|variable|attribute|campo|columna|coluna|variável)s?\b|컬럼|字段|特征|カラム/i;

/** A table or a list of fields. */
function schemaIn(study: CaseStudy, inSection: ReadonlySet<Block>): Span[] {
  const tables = study.blocks.blocks.filter(
    (block): block is TableBlock =>
      block.kind === 'table' &&
      inSection.has(block) &&
      block.rows.length > 1 &&
      block.header.some((cell) => COLUMN_HEADER.test(study.body.proseIn(cell))),
  );
  const splits = study.blocks.blocks.filter(
    (block): block is TableBlock =>
      block.kind === 'table' &&
      inSection.has(block) &&
      block.rows.some((row) => row.some((cell) => /^\W*\d[\d,. ]*[kKM]?$/.test(study.body.proseIn(cell).trim()))),
  );
  return [
    ...[...tables, ...splits].map((table) => onLine(study, table)),
    ...fieldLists(study, inSection),
    ...fieldLines(study, inSection),
    ...headerLines(study, inSection),
  ];
}

const FEW_FIELDS = 4;
const FIELD_INTRODUCTION =
  /\b(?:features?|columns?|variables?|attributes?|fields?|includ\w+|contain\w*|following|consists?|informations?)\b|campos|columnas|colunas|variáveis|colonnes|merkmale|spalten|fitur|kolom|признак|столбц|특성|컬럼|字段|特征|特徴/i;

/** Titles over the fields that a model reads, outside of a chapter on the data. */
const FIELDS_TITLE =
  /^(?:the )?(?:input|model|dataset|data) (?:features|variables|columns|attributes|fields)\b|^(?:features|variables|columns) (?:used|description)\b|^признаки\b|признаки (?:модели|данных)|^merkmale\b|^variables (?:utili[sz]\p{L}+|d['’]entrée)|^(?:variables|atributos|variáveis) (?:de entrada|del? (?:modelo|dataset|conjunto))|^特征(?:说明|描述)|^(?:특성|변수) 설명/iu;

/** Items that each name one field, under a title or behind a sentence that says so. */
function fieldLists({ blocks, body }: CaseStudy, inSection: ReadonlySet<Block>): Span[] {
  const found: Span[] = [];
  let items: Block[] = [];
  let before: Block | undefined;
  const close = (): void => {
    const [first] = items;
    const introduction = `${first?.section?.title ?? ''} ${before ? body.proseIn(before) : ''}`;
    if (first && items.length >= FEW_FIELDS && (FIELD_INTRODUCTION.test(introduction) || isUnder(first, FIELDS_TITLE)))
      found.push(first);
    items = [];
  };
  for (const block of blocks.blocks) {
    if (
      block.kind === 'item' &&
      (inSection.has(block) || isUnder(block, FIELDS_TITLE)) &&
      isField(body.slice(block).replace(/[*_`]/g, ' '))
    ) {
      items.push(block);
      continue;
    }
    close();
    before = block.kind === 'paragraph' || block.kind === 'item' ? block : undefined;
  }
  close();
  return found;
}

/** A line that names a field and what it means. */
const FIELD_LINE = /^[ \t]*[\p{L}_][\p{L}\d _.()/-]{0,40}?[ \t]*(?::|–|—|=|[ \t]-[ \t])[ \t]*\S/u;

/** Fields in the lines of one paragraph, which somebody forgot to make a list. */
const fieldLines = (study: CaseStudy, inSection: ReadonlySet<Block>): Span[] =>
  study.blocks.blocks
    .filter(
      (block) =>
        block.kind === 'paragraph' &&
        inSection.has(block) &&
        study.body
          .proseIn(block)
          .split(/\r?\n/)
          .filter((line) => FIELD_LINE.test(line)).length >= FEW_FIELDS,
    )
    .map((block) => onLine(study, block));

/** The first line of a table of data, perhaps behind the name of its file. */
const HEADER_LINE =
  /^[ \t]*(?:[\w./-]+\.(?:csv|tsv|parquet|jsonl?)[ \t]*:[ \t]*)?\w+(?:[ \t]*,[ \t]*[\w.]+(?: [\w.]+){0,5}){2,}[ \t]*$/m;

/** Such a line in a block of code, under a title or behind words that say what it is. */
function headerLines({ blocks: { blocks }, body }: CaseStudy, inSection: ReadonlySet<Block>): Span[] {
  return blocks.flatMap((block, index) => {
    if (block.kind !== 'code' || !inSection.has(block)) return [];
    const before = blocks[index - 1];
    const introduction = `${block.section?.title ?? ''} ${before && before.kind !== 'code' ? body.proseIn(before) : ''}`;
    const line = COLUMN_HEADER.test(introduction) ? HEADER_LINE.exec(body.slice(block.content)) : null;
    if (!line) return [];
    const start = block.content.start + line.index + line[0].length - line[0].trimStart().length;
    return [{ start, end: block.content.start + line.index + line[0].trimEnd().length }];
  });
}

/** A name of a few words, perhaps with what it means behind it; no file and no sentence. */
const isField = (item: string): boolean =>
  /^[\s>]*(?:[-*+•]|\d+[.)])?\s*[\p{L}_][^:.\r\n–—]{0,40}(?:$|\s*[:–—-]|\s*\()/u.test(item.trimEnd()) &&
  !/^\W*[\w/-]+\.(?:csv|json|zip|txt|parquet|xlsx?|py|ipynb)\b/i.test(item);

const inOrder = (spans: readonly Span[]): Span[] => [...spans].sort((a, b) => a.start - b.start);

function withoutData({ workspace }: CaseStudy): string {
  const [sheet] = workspace.facts.datasheets;
  return sheet === undefined
    ? 'The data is not described. Write where it comes from, how many rows it has, over which period, and how the classes are spread.'
    : `\`${workspace.nameOf(sheet)}\` describes the data; the README does not. Name the source and the size, and link to it.`;
}
