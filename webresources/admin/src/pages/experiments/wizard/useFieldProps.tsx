import { MessageText } from '../../../ui/MessageText';
import { useExperimentForm } from './experimentForm';
import type { ExperimentDraft } from '../../../api/schema';
import { useProblems } from './WizardContext';
import { anchorOf } from './steps';

/** Value, id and error of a field, so that problems stand beside it and links can lead to it. */
export function useFieldProps() {
  const form = useExperimentForm();
  const problems = useProblems();
  return (field: keyof ExperimentDraft, type: 'input' | 'checkbox' = 'input') => {
    const [first] = problems(field).filter(problem => problem.severity === 'error');
    const error = first === undefined ? undefined : <MessageText of={first} />;
    return { ...form.getInputProps(field, { type }), id: anchorOf(field), error };
  };
}
