import type { DetectedState } from '../../../protocol/milestones-report';
import type { Detection } from '../detectors/detector';

/** What several parts come to when all of them are needed. */
export function together(states: readonly DetectedState[]): DetectedState {
  if (states.length > 0 && states.every((state) => state === 'met')) return 'met';
  const isKnown = states.some((state) => state === 'partly' || state === 'not-met');
  if (!isKnown) return 'cannot-tell';
  return states.some((state) => state === 'met' || state === 'partly') ? 'partly' : 'not-met';
}

/** Several parts as one. What is certainly to be done comes before what may be. */
export function allOf(detections: readonly Detection[]): Detection {
  const state = together(detections.map((detection) => detection.state));
  const open =
    detections.find(({ state: one }) => one === 'not-met' || one === 'partly') ??
    detections.find(({ state: one }) => one === 'cannot-tell');
  return {
    state,
    reasons: detections.flatMap(({ reasons }) => reasons),
    next: state === 'met' ? '' : (open?.next ?? ''),
  };
}
