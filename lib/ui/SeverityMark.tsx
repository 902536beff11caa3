import type { Severity } from '../analyser/report.js';

const LINES: Record<Severity, string> = {
  high: 'M1 11h18M1 15h18',
  medium: 'M1 13c1.5-3 3-3 4.5 0s3 3 4.5 0 3-3 4.5 0 3 3 4.5 0',
  low: 'M2 13h.01M6 13h.01M10 13h.01M14 13h.01M18 13h.01',
};

/** The line that marks this severity in the page, so that panel and page speak alike; the words always stand beside it. */
export function SeverityMark({ severity }: { severity: Severity | undefined }) {
  return (
    <svg class={`mark ${severity ?? 'none'}`} viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      <path d="M3 5h14" class="text-line" />
      <path d={severity ? LINES[severity] : 'M3 10h14M3 15h9'} class={severity ? 'sign-line' : 'text-line'} />
    </svg>
  );
}
