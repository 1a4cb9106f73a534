import { Paper, Stack, Text, Title } from '@mantine/core';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Step } from './steps';

interface Props {
  step: Step;
  /** Whether the step was just gone to, so that its heading takes the focus. */
  takesFocus: boolean;
  children: ReactNode;
}

/** One step with its heading, which takes the focus when the step is gone to. */
export function StepFrame({ step, takesFocus, children }: Props) {
  const { t } = useTranslation('experiments');
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) {
      heading.current?.focus();
    }
  }, [step, takesFocus]);
  return (
    <Paper component="section" withBorder p={{ base: 'sm', sm: 'md' }} aria-labelledby={id} miw={0}>
      <Stack gap="md">
        <div>
          <Title order={2} id={id} ref={heading} tabIndex={-1} style={{ outline: 'none' }}>
            {t(`step.${step}`)}
          </Title>
          <Text size="sm" c="dimmed" maw={760}>
            {t(`stepHint.${step}`)}
          </Text>
        </div>
        {children}
      </Stack>
    </Paper>
  );
}
