import { MessageText } from '../../../ui/MessageText';
import { useProblems } from './FormContext';
import { anchorOf } from './steps';

/** Id and error of a field, so that problems stand beside it and links can lead to it. */
export function useFieldProps() {
  const problems = useProblems();
  return (field: string) => {
    const [first] = problems(field).filter(problem => problem.severity === 'error');
    return { id: anchorOf(field), error: first === undefined ? undefined : <MessageText of={first} /> };
  };
}
