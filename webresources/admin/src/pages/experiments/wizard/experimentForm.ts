import { createFormContext } from '@mantine/form';
import type { ExperimentDraft } from '../../../api/schema';

/** The form that the steps of the wizard share. */
export const [ExperimentFormProvider, useExperimentForm, useNewExperimentForm] = createFormContext<ExperimentDraft>();
