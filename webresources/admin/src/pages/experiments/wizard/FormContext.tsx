import { createContext, useContext } from 'react';
import type { CheckAnswer, ExperimentForm, ProblemView } from '../../../api/schema';
import type { ExperimentValues } from './form';
import { problemsOf, stepOf, type Step } from './steps';

/** What the steps of the wizard share. */
export interface FormState {
  form: ExperimentValues;
  change: (part: Partial<ExperimentValues>) => void;
  check: CheckAnswer | undefined;
  /** What the form was before anything was changed, when it runs. */
  running: ExperimentForm | undefined;
  visited: Step[];
}

export const FormContext = createContext<FormState | null>(null);

export function useExperimentForm(): FormState {
  const state = useContext(FormContext);
  if (state === null) {
    throw new Error('useExperimentForm belongs inside the wizard');
  }
  return state;
}

/** What is wrong with a field; nothing before its step was left once, so that nobody is scolded for an empty form. */
export function useProblems(): (field: string) => ProblemView[] {
  const { check, visited } = useExperimentForm();
  return field => (visited.includes(stepOf(field)) ? problemsOf(check?.problems ?? [], field) : []);
}
