import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { ComponentPicker } from '../../component-preview/ComponentPicker';
import { EdgeKeysLine } from '../../component-preview/EdgeKeysLine';
import { useComponents } from '../../component-preview/useComponents';
import { VariantsSideBySide } from '../../component-preview/VariantsSideBySide';
import { FindingsPanel } from '../../findings/FindingsPanel';
import { LabelledSegments } from '../../ui/LabelledSegments';
import { Page } from '../../ui/Page';
import { Panel } from '../../ui/Panel';
import { FirstVariant } from './FirstVariant';

const PERSONALIZED = 'personalized';

/** Personalized components by page, and previews of their variants. The selected component is in the address. */
export function ComponentsPage() {
  const { t } = useTranslation('components');
  const [search, setSearch] = useSearchParams();
  const [kind, setKind] = useState(PERSONALIZED);
  const chosen = search.get('component') ?? undefined;
  const page = useComponents().data?.components.find(({ id }) => id === chosen)?.page.path;
  return (
    <Page title={t('title')} hint={t('hint')}>
      <Panel title={t('choose')}>
        <Stack gap="sm">
          <LabelledSegments
            label={t('kindOf')}
            value={kind}
            onChange={setKind}
            options={[
              { value: PERSONALIZED, label: t('withVariants') },
              { value: 'none', label: t('withoutVariants') },
            ]}
          />
          {kind === PERSONALIZED ? (
            <ComponentPicker
              label={t('component')}
              value={chosen}
              onChange={({ id }) => setSearch({ component: id }, { replace: true })}
            />
          ) : (
            <FirstVariant />
          )}
        </Stack>
      </Panel>
      {chosen !== undefined && kind === PERSONALIZED && (
        <Panel
          title={t('sideBySide')}
          hint={t('sideBySideHint')}
          actions={
            <Group gap="xs">
              {page !== undefined && (
                <Button variant="default" component={Link} to={`/preview/page?page=${encodeURIComponent(page)}`}>
                  {t('previewAs', { ns: 'workbench' })}
                </Button>
              )}
              <Button component={Link} to={`/components/of/${encodeURIComponent(chosen)}`}>
                {t('edit', { ns: 'workbench' })}
              </Button>
            </Group>
          }
        >
          <Stack>
            <VariantsSideBySide key={chosen} id={chosen} />
            <EdgeKeysLine key={`keys of ${chosen}`} id={chosen} />
          </Stack>
        </Panel>
      )}
      <FindingsPanel onShow={component => setSearch({ component })} />
    </Page>
  );
}
