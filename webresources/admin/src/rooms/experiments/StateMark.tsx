import type { ExperimentState } from '../../api/experiments';
import { Mark, type Tone } from '../../show/Mark';
import { useWord } from '../../show/useWord';

const TONES: Record<ExperimentState, Tone> = {
  draft: 'plain',
  scheduled: 'plain',
  running: 'good',
  paused: 'warning',
  stopped: 'plain',
};

export function StateMark({ state }: { state: ExperimentState }) {
  const word = useWord();
  return <Mark tone={TONES[state]}>{word('experimentState', state)}</Mark>;
}
