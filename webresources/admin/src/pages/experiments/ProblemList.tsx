import { Anchor, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ProblemView } from '../../api/schema';
import { Note } from '../../ui/Note';
import { MessageText } from '../../ui/MessageText';

interface Props {
  problems: ProblemView[];
  /** Goes to the field that a problem is about; absent where there is no form. */
  goTo?: (problem: ProblemView) => void;
}

/** Errors and warnings, errors first. */
export function ProblemList({ problems, goTo }: Props) {
  const { t } = useTranslation();
  const inOrder = [...problems].sort((a, b) => (a.severity < b.severity ? -1 : Number(a.severity > b.severity)));
  return (
    <Stack gap={6}>
      {inOrder.map(problem => (
        <Note
          key={`${problem.field} ${problem.code} ${problem.text}`}
          tone={problem.severity === 'error' ? 'bad' : 'warning'}
        >
          <strong>{t(`problem.${problem.severity}`)}:</strong>{' '}
          {goTo === undefined ? (
            <MessageText of={problem} />
          ) : (
            <Anchor component="button" type="button" size="sm" ta="start" onClick={() => goTo(problem)}>
              <MessageText of={problem} />
            </Anchor>
          )}
        </Note>
      ))}
    </Stack>
  );
}
