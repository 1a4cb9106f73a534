import { Tag, type Tone } from '../../../ui/Tag';
import { useWord } from '../../../ui/useWord';

/** A no is as good as a yes; only the two are told apart. */
const TONES: Record<string, Tone> = { given: 'good', refused: 'warning', withdrawn: 'warning' };

export function VerdictTag({ verdict }: { verdict: string }) {
  const word = useWord();
  return <Tag tone={TONES[verdict] ?? 'plain'}>{word('verdict', verdict)}</Tag>;
}
