import type { RequestStatus } from '../../api/answers';
import { Mark, type Tone } from '../../show/Mark';
import { useWord } from '../../show/useWord';

const TONES: Record<RequestStatus, Tone> = { open: 'warning', 'in-progress': 'plain', done: 'good', refused: 'plain' };

export function StatusMark({ status }: { status: RequestStatus }) {
  const word = useWord();
  return <Mark tone={TONES[status]}>{word('requestStatus', status)}</Mark>;
}
