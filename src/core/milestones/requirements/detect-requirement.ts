import type { Detection, Detector, Evidence } from '../detectors/detector';
import { DETECTORS } from '../detectors/index';
import type { Requirement } from '../plan';
import { detectCheck } from './check';
import { detectDocument } from './document';
import { detectFiles } from './files';
import { allOf } from './states';

const BY_ID: ReadonlyMap<string, Detector> = new Map(DETECTORS.map((detector: Detector) => [detector.id, detector]));

/** What the repository shows of one requirement; read once for each, as several plans share them. */
export function detectRequirement(requirement: Requirement, evidence: Evidence): Detection {
  const unknown: Detection = { state: 'cannot-tell', reasons: [], next: requirement.next };
  if (evidence.repository.files === undefined) return unknown;
  const parts = partsOf(requirement, evidence);
  if (parts.length === 0) return unknown;
  const { state, reasons, next } = allOf(parts);
  return {
    state,
    reasons: reasons.map((reason) => ({ ...reason, text: shortened(reason.text, LONGEST_TEXT) })),
    next: state === 'met' ? '' : shortened(next || requirement.next, LONGEST_NEXT),
  };
}

/** What people take in at a glance, in UTF-16 code units; what is quoted from a file may be of any length. */
const LONGEST_TEXT = 200;
const LONGEST_NEXT = 400;

function shortened(text: string, longest: number): string {
  const oneLine = text.replace(/\s+/g, ' ').trim();
  return oneLine.length <= longest ? oneLine : `${oneLine.slice(0, longest - 1).trimEnd()}…`;
}

function partsOf(requirement: Requirement, evidence: Evidence): readonly Detection[] {
  const parts: Detection[] = [];
  if (requirement.document) parts.push(detectDocument(requirement, requirement.document, evidence));
  else if (requirement.files) parts.push(detectFiles(requirement, requirement.files, evidence));
  if (requirement.check !== undefined) parts.push(detectCheck(requirement.check, evidence));
  if (requirement.detector !== undefined) parts.push(detectBy(requirement.detector, evidence));
  return parts;
}

const UNKNOWN: Detection = { state: 'cannot-tell', reasons: [], next: '' };

/** An id that a user's own plan misspells is a finding there, and here nobody can tell. */
function detectBy(id: string, evidence: Evidence): Detection {
  const detector = BY_ID.get(id);
  if (!detector || !evidence.repository.tracker.isRead) return UNKNOWN;
  return evidence.once(`detector ${id}`, () => {
    try {
      return detector.detect(evidence);
    } catch (error) {
      evidence.host.ruleFailed(`detector/${id}`, 'milestones.yaml', error);
      return UNKNOWN;
    }
  });
}
