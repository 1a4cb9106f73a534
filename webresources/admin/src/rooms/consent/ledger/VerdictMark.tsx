import { Mark, type Tone } from '../../../show/Mark';
import { useWord } from '../../../show/useWord';

/** A no is as good as a yes; only the two are told apart. */
const TONES: Record<string, Tone> = { given: 'good', refused: 'warning', withdrawn: 'warning' };

export function VerdictMark({ verdict }: { verdict: string }) {
  const word = useWord();
  return <Mark tone={TONES[verdict] ?? 'plain'}>{word('verdict', verdict)}</Mark>;
}
