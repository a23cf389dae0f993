import type { Detector } from './detector';
import { lacking, met, notMet, partly, shown } from './support/answer';
import { missing } from './support/code';
import { firstHit, programs } from './support/python-source';
import { routesOf } from './support/service';

/** Counters that a monitoring system reads. */
const METRICS =
  /\b(?:from|import)\s+prometheus_(?:client|fastapi_instrumentator)\b|\bInstrumentator\s*\(|\b(?:from|import)\s+(?:opentelemetry|statsd|datadog|ddtrace)\b|\bmake_asgi_app\s*\(/;
/** Entries with fields instead of sentences. */
const STRUCTURED =
  /\b(?:from|import)\s+structlog\b|\b(?:from|import)\s+pythonjsonlogger\b|\bJson(?:Log)?Formatter\b|\blog(?:ger|ging)?\.\w+\([^\n]*\bextra\s*=|\blog(?:ger|ging)?\.\w+\(\s*json\.dumps\(|\blogger\.add\([^\n]*\bserialize\s*=\s*True/i;
const PLAIN = /\blog(?:ger|ging)?\.(?:info|warning|error|exception|debug)\s*\(/;

/** Whether latency and errors of the service can be read: as metrics, or as structured entries of the log. */
export const serviceLog: Detector = {
  id: 'service-log',
  detect(evidence) {
    const routes = routesOf(evidence);
    const sources = programs(evidence);
    const [metrics, structured] = [firstHit(sources, METRICS), firstHit(sources, STRUCTURED)];
    if (routes.length === 0 && !metrics)
      return missing(
        evidence,
        'the file of the service',
        'Log latency, status and model version of each request as fields, once there is a service.',
      );
    const found = [
      ...(metrics ? [shown(metrics, 'The service counts what it does for a monitoring system')] : []),
      ...(structured ? [shown(structured, 'The log has fields')] : []),
    ];
    if (found.length > 0) return met(found);
    const where = new Set(routes.map(({ path }) => path));
    const plain = firstHit(
      sources.filter(({ path }) => where.has(path)),
      PLAIN,
    );
    const [first] = where;
    const next = `Log latency, status and model version of each request in ${first ?? 'the service'} as fields, or count them with prometheus_client.`;
    return plain
      ? partly([lacking(plain, 'The log has sentences, from which no latency can be counted')], next)
      : notMet(next);
  },
};
