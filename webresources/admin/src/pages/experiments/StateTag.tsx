import type { ExperimentState } from '../../api/experiments';
import { Tag, type Tone } from '../../ui/Tag';
import { useWord } from '../../ui/useWord';

const TONES: Record<ExperimentState, Tone> = {
  draft: 'plain',
  scheduled: 'plain',
  running: 'good',
  paused: 'warning',
  stopped: 'plain',
};

export function StateTag({ state }: { state: ExperimentState }) {
  const word = useWord();
  return <Tag tone={TONES[state]}>{word('experimentState', state)}</Tag>;
}
