import type { TextView } from '../api/schema';
import { MessageText } from './MessageText';

interface Props {
  /** The module's own part, as a code with fields; null for a text of a user or of an earlier version. */
  text: TextView | null;
  /** The user's part beside it. */
  said: string;
  /** The whole text. */
  plain: string;
}

/** A stored reason or detail, the module's own part in the reader's language. */
export function StoredText({ text, said, plain }: Props) {
  return text === null ? (
    <>{plain}</>
  ) : (
    <>
      <MessageText of={text} /> {said}
    </>
  );
}
