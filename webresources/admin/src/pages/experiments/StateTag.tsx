import type { ExperimentSummaryState } from '../../api/schema';
import { Tag, type Tone } from '../../ui/Tag';
import { useWord } from '../../ui/useWord';

const TONES: Record<ExperimentSummaryState, Tone> = {
  draft: 'plain',
  scheduled: 'plain',
  running: 'good',
  paused: 'warning',
  stopped: 'plain',
};

export function StateTag({ state }: { state: ExperimentSummaryState }) {
  const word = useWord();
  return <Tag tone={TONES[state]}>{word('experimentState', state)}</Tag>;
}
