import { Radio, Stack, Text } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComponentView } from '../api/schema';
import { useFindings } from '../findings/useFindings';
import styles from './ComponentPicker.module.css';
import { byPage, displayNameOf, templateName, type PageGroup } from './search';

/** So many can still be looked through; more are found by searching. */
const MOST = 100;

interface Props {
  label: string;
  components: ComponentView[];
  value: string | undefined;
  onChange: (component: ComponentView) => void;
}

/** The components by page, one of which can be chosen. */
export function ComponentChoices({ label, components, value, onChange }: Props) {
  const { t } = useTranslation('components');
  const shown = components.slice(0, MOST);
  const choose = (id: string) => {
    const chosen = shown.find(component => component.id === id);
    if (chosen !== undefined) {
      onChange(chosen);
    }
  };
  return (
    <Radio.Group label={label} value={value ?? ''} onChange={choose}>
      <div className={styles.list}>
        {byPage(shown).map(group => (
          <PageChoices key={group.path} group={group} />
        ))}
        {components.length > MOST && (
          <Text size="sm" c="dimmed" mt="xs">
            {t('more', { count: components.length - MOST })}
          </Text>
        )}
      </div>
    </Radio.Group>
  );
}

function PageChoices({ group }: { group: PageGroup }) {
  const heading = useId();
  return (
    <div role="group" aria-labelledby={heading}>
      <div id={heading} className={styles.page}>
        <Text component="span" size="sm" fw={600}>
          {group.title || group.path}
        </Text>{' '}
        <Text component="span" size="xs" c="dimmed" className={styles.path}>
          {group.path}
        </Text>
      </div>
      <Stack gap={8}>
        {group.components.map(component => (
          <Choice key={component.id} component={component} />
        ))}
      </Stack>
    </div>
  );
}

function Choice({ component }: { component: ComponentView }) {
  const { t } = useTranslation(['components', 'findings']);
  const count = useFindings().data?.components.find(each => each.component === component.id)?.findings.length ?? 0;
  const parts = [
    templateName(component.template),
    t('variantCount', { count: component.variants.length }),
    component.kind === 'price' ? t('kind.price') : '',
    count === 0 ? '' : t('findings:count', { count }),
  ];
  return <Radio value={component.id} label={displayNameOf(component)} description={parts.filter(Boolean).join(' · ')} />;
}
