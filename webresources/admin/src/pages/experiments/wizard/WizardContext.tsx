import { createContext, useContext } from 'react';
import type { CheckAnswer, ExperimentForm, ProblemView } from '../../../api/schema';
import { problemsOf, stepOf, type Step } from './steps';

/** What the steps of the wizard share besides the form. */
export interface WizardState {
  check: CheckAnswer | undefined;
  /** What the form was before anything was changed, when it runs. */
  running: ExperimentForm | undefined;
  visited: Step[];
}

export const WizardContext = createContext<WizardState | null>(null);

export function useWizard(): WizardState {
  const state = useContext(WizardContext);
  if (state === null) {
    throw new Error('useWizard belongs inside the wizard');
  }
  return state;
}

/** What is wrong with a field; nothing before its step was left once, so that nobody is scolded for an empty form. */
export function useProblems(): (field: string) => ProblemView[] {
  const { check, visited } = useWizard();
  return field => (visited.includes(stepOf(field)) ? problemsOf(check?.problems ?? [], field) : []);
}
