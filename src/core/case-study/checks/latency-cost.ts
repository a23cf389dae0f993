import type { TableBlock } from '../../document/markdown/blocks/block';
import type { Span } from '../../text/span';
import type { CaseStudy } from '../case-study';
import { present, weak, type Check } from '../check';
import { hitsOf, linesOf, missing, places, type Hit } from './support/evidence';
import { isUnder, titlesOver } from './support/outline';
import { isAhead, isAside } from './support/places';

const TIME = String.raw`\d+(?:[.,]\d+)?\s?(?:[-–]\s?\d+(?:[.,]\d+)?\s?)?(?:ms|milliseconds?|µs|us|s|secs?|seconds?|min(?:s|utes?)?|h|hrs?|hours?)(?![\w-])`;
const RATE = String.raw`\d[\d,.]*\s?k?\s?(?:fps|tokens?\s?\/\s?s(?:ec)?|tokens? per second|(?:requests?|req|queries|predictions?|images|samples|transactions|docs|rows|records)\s?(?:\/|per)\s?(?:s(?:ec(?:ond)?)?|min(?:ute)?|hour)|rps|qps|tps)(?!\w)`;
const MONEY = String.raw`(?:[$€£]\s?\d[\d.,]*|\d[\d.,]*\s?(?:USD|EUR|cents?|dollars))`;
const COSTS = new RegExp(String.raw`(?<![\w.])(?:${TIME}|${RATE}|${MONEY})`, 'gi');

/** What was measured. */
const SUBJECT =
  /\b(?:latenc(?:y|ies)|inference|response times?|through-?put|per (?:request|query|prediction|image|call|sample|scene|frame|epoch|fold|document|transaction|1k|1000|million|month|day)|p50|p90|p95|p99|predict(?:s|ion|ions)? (?:time|in|takes?)|training (?:time|took|takes|cost)|train(?:s|ed)? (?:in|for|on)|(?:runs?|ran) (?:in|for)|run-?time|execution time|took|takes|processing (?:time|speed)|speed|fps|costs?|price|pricing|spend|bill|api cost|duration|end-to-end|cold start)\b|지연|응답 시간|추론|학습 시간|延迟|耗时|成本|推理|レイテンシ|推論|コスト|latencia|tiempo de|latência|tempo de|custo|задержк|стоимост|время (?:обучения|ответа|работы)/i;
const SUBJECT_TITLE =
  /latenc|inference|training time|run-?time|hardware|speed|through-?put|performance|benchmark|cost|latencia|latência|성능|비용|性能|成本|コスト/i;

/** A promise, a limit, or a guess. */
const NOT_MEASURED =
  /\b(?:targets?|goals?|sla|slo|should|must|requirements?|less than|under|below|at most|within|max(?:imum)?|up to|estimat\w+|approx\w*|expect(?:s|ed)?|roughly|budget|sub-second|sub-\d+|aim\w*|objective|ideal\w*|threshold|alert\w*|if|when|limit)\b|[<≤]|목표|目标|目標/i;

/** Durations of setting up, of waiting, of the data; prices of things that are sold. */
const OTHER =
  /\b(?:install\w*|set-?up|build(?:s|ing)?|download\w*|pull(?:s|ed|ing)?|push|network(?= (?:latency|time|delay|traffic|round))|(?:over|through) the network|boot|clone|time-?outs?|interval|every|expires?|ttl|retention|cache[ds]?|wait\w*|sleep|retry|retries|polling|refresh\w*|schedul\w+|cron|window|horizon|forecast\w*|ahead|history|video|audio|clip|recording|minutes? read|quick ?start|free tier|house price|salary|income|revenue|loan|fare|loss|losses|fraud loss|saves?|savings?|profit|roi|charge[ds]?|monthly ?charges|age|old|years?|lookback|rolling|resampl\w*|segment\w*|readings?|bins?|tenure|deadline|review time|time limit|tumbling|delay\w*|heartbeat|memory of|manual\w*|tutorial|workshop|course|lesson|survey)\b/i;

/** What money is spent on when a model is trained or asked; other prices are those of goods. */
const SPENT =
  /\b(?:per|each|every|an?) (?:request|query|call|prediction|image|run|1k|1000|1,000|million|document|conversation|answer|question|user|hour|month|day)\b|\/\s?(?:request|query|call|run|month|hour|1k|1m)|\b(?:api|gpu|cloud|compute|inference|training|tokens?|openai|gpt|llm|aws|azure|gcp|lambda|hosting|bill|ec2|s3|vm|server|instance|running costs?|infrastructure)\b/i;

export const latencyCost: Check = {
  id: 'readme/latency-cost',
  axis: 'scope',
  title: 'Latency and cost',
  asks: 'A measured time or price: for a prediction, a request, or a training run.',
  judge(study) {
    const found = hitsOf(study, COSTS, { negated: true }).filter(isAboutRun);
    const measured = [...linesOf(study, found.filter(isMeasured)), ...columns(study)];
    if (measured.length > 0) return present(places(study, measured), 'The README gives a measured time or cost.');
    if (found.length > 0)
      return weak(
        linesOf(study, found),
        'The time or cost is a target or an estimate. Write what was measured, on which machine.',
      );
    const slow = hitsOf(
      study,
      /\b(?:few seconds|several minutes|few minutes|a few hours|milliseconds|real-?time (?:prediction|inference)|low[- ]latency|cost[- ](?:aware|effective|efficient))\b/gi,
    ).filter(({ statement }) => SUBJECT.test(statement.text) || /load|speed|latency|cost/i.test(statement.text));
    if (slow.length > 0)
      return weak(
        linesOf(study, slow),
        'Speed or cost is described without a number. Write the measured time for one prediction and the machine.',
      );
    return missing(
      study,
      'No time and no cost. Write how long a prediction or the training takes on which machine, or what a request costs.',
    );
  },
};

/** Columns whose header names the time or the price and its unit, and rows that are called so by the key of a metrics file. */
function columns({ blocks, body }: CaseStudy): Span[] {
  return blocks.blocks
    .filter((block): block is TableBlock => block.kind === 'table' && !isAside(block) && !isAhead(block))
    .flatMap(({ header, rows }) => {
      const column = header.findIndex(
        (cell) => COLUMN.test(body.proseIn(cell)) && !NOT_MEASURED.test(body.proseIn(cell)),
      );
      const row = rows.find(([name]) => name && isMeasuredKey(body.proseIn(name).trim()));
      const cell = rows[0]?.[column] ?? row?.[1];
      return cell && /^\W*\d/.test(body.proseIn(cell)) && !NOT_MEASURED.test(body.proseIn(cell)) ? [cell] : [];
    });
}

const ROW =
  /^(?:\w+_)?(?:latency|inference|response_time|train(?:ing)?_time|duration|cost)(?:_\w+)?_(?:ms|s|secs?|seconds|minutes|hours|usd|eur)$/i;

const isMeasuredKey = (name: string): boolean => ROW.test(name) && !NOT_MEASURED.test(name.replaceAll('_', ' '));

const COLUMN =
  /\b(?:latency|inference|speed|time|throughput|cost|price)\b.*[([](?:ms|s|sec(?:onds)?|min(?:utes)?|h(?:ours)?|fps|\$|usd|.*\/s(?:ec)?)[)\]]|^\W*(?:fps|latency|inference time|training time|throughput)\b/i;

/** In front of the rate at which a camera took its pictures. */
const SAMPLED =
  /(?:^\W*at|\b(?:videos?|footage|camera|clips?|recorded|sampled|captured|extracted))\s+(?:(?:of|with|at|a|about)\s+){0,2}$/i;

function isAboutRun({ statement: { text, block }, index, match }: Hit): boolean {
  const near = text.slice(Math.max(0, index - 90), index + 90);
  if (
    OTHER.test(near) ||
    isUnder(
      block,
      /install|set-?up|quick ?start|troubleshoot|prerequisite|requirements|data(?:set)?$|config|pre-?flight|docker|timeline|schedule|deadline/i,
    )
  )
    return false;
  if (/[$€£]|USD|EUR|dollar|cents?/i.test(match[0])) return SPENT.test(near);
  if (
    /fps$/i.test(match[0]) &&
    SAMPLED.test(text.slice(Math.max(0, index - 30), index)) &&
    !SUBJECT.test(near.replace(/fps/gi, ''))
  )
    return false;
  if (SUBJECT.test(near) || /(?:\/|per\s)\s?s|[rqft]ps/i.test(match[0])) return true;
  for (const title of titlesOver(block))
    return SUBJECT_TITLE.test(title) && !/model performance|performance metrics/i.test(title);
  return false;
}

const isMeasured = ({ statement: { text, block }, index, match }: Hit): boolean => {
  const near = text.slice(Math.max(0, index - 40), index + match[0].length + 12);
  const isPrice = /[$€£]|USD|EUR/.test(match[0]);
  return (
    !NOT_MEASURED.test(near.replace(/\bup to\b/gi, isPrice ? 'up to' : '')) &&
    !(isPrice && /~\s?$/.test(text.slice(0, index))) &&
    !isUnder(block, /target|sla\b|goal|estimate|requirement/i)
  );
};
