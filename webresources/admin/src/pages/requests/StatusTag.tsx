import type { SubjectRequestStatus } from '../../api/schema';
import { Tag, type Tone } from '../../ui/Tag';
import { useWord } from '../../ui/useWord';

const TONES: Record<SubjectRequestStatus, Tone> = { open: 'warning', 'in-progress': 'plain', done: 'good', refused: 'plain' };

export function StatusTag({ status }: { status: SubjectRequestStatus }) {
  const word = useWord();
  return <Tag tone={TONES[status]}>{word('requestStatus', status)}</Tag>;
}
