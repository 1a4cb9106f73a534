import { Group, List, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FindingView } from '../api/schema';
import { Tag } from '../ui/Tag';
import { usePurposeLabel } from '../ui/usePurposeLabel';
import { findingText, TONES } from './findings';
import { FixLink } from './FixLink';

interface Props {
  heading?: string;
  /** The component of the findings, for links to their fixes; absent for findings about an audience. */
  component?: string;
  findings: FindingView[];
}

/** Faults and warnings, each with its fix. */
export function FindingList({ heading, component, findings }: Props) {
  const { t, i18n } = useTranslation('findings');
  const purposeLabel = usePurposeLabel();
  return (
    <Stack gap={4}>
      {heading !== undefined && (
        <Text size="sm" fw={600} style={{ overflowWrap: 'anywhere' }}>
          {heading}
        </Text>
      )}
      <List listStyleType="none" spacing={6} size="sm">
        {findings.map(finding => (
          <List.Item key={`${finding.code} ${finding.place} ${finding.sentence}`}>
            <Group gap="xs" wrap="nowrap" align="flex-start">
              <Tag tone={TONES[finding.weight]}>{t(`weight.${finding.weight}`)}</Tag>
              <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
                {textOf(finding)}{' '}
                {component !== undefined && <FixLink finding={finding} component={component} text={textOf(finding)} />}
              </Text>
            </Group>
          </List.Item>
        ))}
      </List>
    </Stack>
  );

  function textOf(finding: FindingView): string {
    return findingText(finding, i18n.language, purposeLabel);
  }
}
