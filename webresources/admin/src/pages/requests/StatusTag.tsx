import type { RequestStatus } from '../../api/answers';
import { Tag, type Tone } from '../../ui/Tag';
import { useWord } from '../../ui/useWord';

const TONES: Record<RequestStatus, Tone> = { open: 'warning', 'in-progress': 'plain', done: 'good', refused: 'plain' };

export function StatusTag({ status }: { status: RequestStatus }) {
  const word = useWord();
  return <Tag tone={TONES[status]}>{word('requestStatus', status)}</Tag>;
}
