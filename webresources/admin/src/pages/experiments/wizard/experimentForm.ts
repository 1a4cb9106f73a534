import { createFormContext } from '@mantine/form';
import type { ExperimentValues } from './form';

/** The form that the steps of the wizard share. */
export const [ExperimentFormProvider, useExperimentForm, useNewExperimentForm] = createFormContext<ExperimentValues>();
