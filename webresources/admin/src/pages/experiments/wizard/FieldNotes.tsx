import { Note } from '../../../ui/Note';
import { MessageText } from '../../../ui/MessageText';
import { useProblems } from './WizardContext';

interface Props {
  field: string;
  /** Errors too, where no input shows them. */
  withErrors?: boolean;
}

/** Warnings about a field. */
export function FieldNotes({ field, withErrors }: Props) {
  const problems = useProblems()(field).filter(problem => withErrors || problem.severity === 'warning');
  return problems.map(problem => (
    <Note key={problem.text} tone={problem.severity === 'error' ? 'bad' : 'warning'}>
      <MessageText of={problem} />
    </Note>
  ));
}
