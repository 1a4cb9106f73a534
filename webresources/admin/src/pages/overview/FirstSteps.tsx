import { Anchor, List, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Note } from '../../ui/Note';
import { Panel } from '../../ui/Panel';
import { nextStep, stepsOf, type FirstStep } from './steps';
import { useFirstSteps } from './useFirstSteps';

const PLACES: Record<FirstStep, string> = {
  installation: '/installation',
  purposes: '/consent/purposes',
  goal: '/goals',
  audience: '/audiences',
  variant: '/components',
  experiment: '/experiments',
};

/** The steps of a new site with links, until each of them is done. */
export function FirstSteps() {
  const { t } = useTranslation('overview');
  const progress = useFirstSteps();
  const next = nextStep(progress);
  return next === undefined ? null : (
    <Panel title={t('firstSteps')} hint={t('firstStepsHint')}>
      <List listStyleType="none" spacing="xs" p={0}>
        {stepsOf(progress).map(({ step, isDone }) => (
          <List.Item key={step}>
            <Note tone={isDone ? 'good' : 'plain'}>
              {isDone ? (
                t(`step.${step}.done`)
              ) : (
                <Anchor component={Link} to={PLACES[step]} size="sm" fw={step === next ? 600 : 400}>
                  {t(`step.${step}.open`)}
                </Anchor>
              )}
              {step === next && (
                <Text component="div" size="sm" c="dimmed">
                  {t(`step.${step}.hint`)}
                </Text>
              )}
            </Note>
          </List.Item>
        ))}
      </List>
    </Panel>
  );
}
