import { VisuallyHidden } from '@mantine/core';
import CircleCheck from 'lucide-react/icons/circle-check';
import OctagonX from 'lucide-react/icons/octagon-x';
import { useTranslation } from 'react-i18next';
import { useWizard } from './WizardContext';
import styles from './StepList.module.css';
import { problemsAt, STEPS, type Step } from './steps';

interface Props {
  current: Step;
  goTo: (step: Step) => void;
}

/** All steps, in any order; a sign says which have been left in order and which have something to mend. */
export function StepList({ current, goTo }: Props) {
  const { t } = useTranslation('experiments');
  const { check, visited } = useWizard();
  return (
    <nav aria-label={t('wizard.steps')}>
      <ol className={styles.steps}>
        {STEPS.map((step, index) => (
          <li key={step}>
            <button
              type="button"
              className={styles.step}
              aria-current={step === current ? 'step' : undefined}
              onClick={() => goTo(step)}
            >
              <span>
                {index + 1}. {t(`step.${step}`)}
              </span>
              {visited.includes(step) && step !== 'review' && check !== undefined && <Sign step={step} />}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Sign({ step }: { step: Step }) {
  const { t } = useTranslation('experiments');
  const { check } = useWizard();
  const isWrong = problemsAt(check?.problems ?? [], step).some(problem => problem.severity === 'error');
  const Icon = isWrong ? OctagonX : CircleCheck;
  return (
    <>
      <Icon size={16} color={isWrong ? 'var(--app-bad)' : 'var(--app-good)'} aria-hidden />
      <VisuallyHidden>{t(isWrong ? 'wizard.wrong' : 'wizard.inOrder')}</VisuallyHidden>
    </>
  );
}
