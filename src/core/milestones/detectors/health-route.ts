import type { Detector } from './detector';
import { met, partly, shown } from './support/answer';
import { missing } from './support/code';
import { dockerfilesOf } from './support/dockerfiles';
import { routesOf } from './support/service';

const HEALTH =
  /(?:^|\/)(?:health(?:z|check|_check|-check)?|ready|readyz|readiness|live|livez|liveness|ping|heartbeat|alive|status)(?:\/|$)/i;

/** Whether the service can be asked how it is. */
export const healthRoute: Detector = {
  id: 'health-route',
  detect(evidence) {
    const routes = routesOf(evidence);
    const found = routes.filter(({ address }) => HEALTH.test(address));
    if (found.length > 0) return met(found.map((route) => shown(route, `${route.address} says how the service is`)));
    const checked = dockerfilesOf(evidence).flatMap(({ path, stages }) =>
      stages.flatMap(({ instructions }) =>
        instructions.flatMap(({ name, rest, line }) =>
          name === 'HEALTHCHECK' && !/^none/i.test(rest) ? [{ path, line }] : [],
        ),
      ),
    );
    const [route] = routes;
    const where = route
      ? `Add a route /health to ${route.path} that says whether the model is loaded.`
      : 'Add a route /health to the service that says whether the model is loaded.';
    if (checked[0])
      return partly(
        checked.map((at) => shown(at, 'The container checks itself')),
        where,
      );
    return missing(evidence, 'the file of the service', where);
  },
};
