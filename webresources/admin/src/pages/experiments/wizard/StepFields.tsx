import type { UseQueryResult } from '@tanstack/react-query';
import type { CheckAnswer, ProblemView } from '../../../api/schema';
import { AudienceStep } from './steps/AudienceStep';
import { ComponentStep } from './steps/ComponentStep';
import { DatesStep } from './steps/DatesStep';
import { GoalsStep } from './steps/GoalsStep';
import { MethodStep } from './steps/MethodStep';
import { ReviewStep } from './steps/ReviewStep';
import { VariantsStep } from './steps/VariantsStep';
import type { Step } from './steps';

interface Props {
  step: Step;
  check: UseQueryResult<CheckAnswer>;
  goTo: (problem: ProblemView) => void;
}

/** The fields of a step. */
export function StepFields({ step, check, goTo }: Props) {
  switch (step) {
    case 'component':
      return <ComponentStep />;
    case 'variants':
      return <VariantsStep />;
    case 'audience':
      return <AudienceStep />;
    case 'goals':
      return <GoalsStep />;
    case 'dates':
      return <DatesStep />;
    case 'method':
      return <MethodStep />;
    case 'review':
      return <ReviewStep check={check} goTo={goTo} />;
  }
}
