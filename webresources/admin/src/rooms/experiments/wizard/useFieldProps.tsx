import { SaidText } from '../../../show/SaidText';
import { useProblems } from './FormContext';
import { placeOf } from './steps';

/** Id and error of a field, so that problems stand beside it and links can lead to it. */
export function useFieldProps() {
  const problems = useProblems();
  return (field: string) => {
    const [first] = problems(field).filter(problem => problem.severity === 'error');
    return { id: placeOf(field), error: first === undefined ? undefined : <SaidText of={first} /> };
  };
}
