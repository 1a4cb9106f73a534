import { createContext, useContext } from 'react';
import type { CheckAnswer, ExperimentDraft, ProblemView } from '../../../api/schema';
import { problemsOf, stepOf, type Step } from './steps';

/** The state that the steps of the wizard share besides the form. */
export interface WizardState {
  check: CheckAnswer | undefined;
  /** The form before any change, when it runs. */
  running: ExperimentDraft | undefined;
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

/** The problems of a field; none before its step was left once, so that an empty form shows no errors. */
export function useProblems(): (field: string) => ProblemView[] {
  const { check, visited } = useWizard();
  return field => (visited.includes(stepOf(field)) ? problemsOf(check?.problems ?? [], field) : []);
}
