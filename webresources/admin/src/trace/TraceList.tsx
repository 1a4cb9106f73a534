import { Anchor, Group, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ComponentTraceView } from '../api/schema';
import { displayNameOf } from '../component-preview/search';
import { useComponents } from '../component-preview/useComponents';
import { useVariantLabel } from '../component-preview/useVariantLabel';
import { CandidateList } from './CandidateList';

/** The decided components of a page, each with its candidates and a way to edit them. */
export function TraceList({ components }: { components: ComponentTraceView[] }) {
  const { t } = useTranslation('trace');
  const label = useVariantLabel();
  const known = useComponents().data?.components ?? [];
  return (
    <Stack gap="lg">
      {components.length === 0 && <Text size="sm">{t('none')}</Text>}
      {components.map(({ component, variant, candidates }) => {
        const view = known.find(({ id }) => id === component);
        const name = view === undefined ? component : displayNameOf(view);
        return (
          <Stack key={component} gap={6}>
            <Title order={3} style={{ overflowWrap: 'anywhere' }}>
              {name}
            </Title>
            <Group gap="md">
              <Text size="sm">{t('shown', { variant: label(variant) })}</Text>
              {view !== undefined && (
                <Anchor
                  component={Link}
                  to={`/components/of/${encodeURIComponent(component)}`}
                  size="sm"
                  aria-label={t('editLabel', { component: name })}
                >
                  {t('edit')}
                </Anchor>
              )}
            </Group>
            <CandidateList candidates={candidates} />
          </Stack>
        );
      })}
    </Stack>
  );
}
