import { Button, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { ComponentPicker } from '../../component-preview/ComponentPicker';
import { VariantsSideBySide } from '../../component-preview/VariantsSideBySide';
import { FindingsPanel } from '../../findings/FindingsPanel';
import { Page } from '../../ui/Page';
import { Panel } from '../../ui/Panel';

/** Personalized components by page, and previews of their variants. The selected component is in the address. */
export function ComponentsPage() {
  const { t } = useTranslation('components');
  const [search, setSearch] = useSearchParams();
  const chosen = search.get('component') ?? undefined;
  return (
    <Page title={t('title')} hint={t('hint')}>
      <Panel title={t('choose')}>
        <ComponentPicker
          label={t('component')}
          value={chosen}
          onChange={({ id }) => setSearch({ component: id }, { replace: true })}
        />
      </Panel>
      {chosen !== undefined && (
        <Panel
          title={t('sideBySide')}
          hint={t('sideBySideHint')}
          actions={
            <Button component={Link} to={`/components/of/${encodeURIComponent(chosen)}`}>
              {t('edit', { ns: 'workbench' })}
            </Button>
          }
        >
          <Stack>
            <VariantsSideBySide key={chosen} id={chosen} />
          </Stack>
        </Panel>
      )}
      <FindingsPanel onShow={component => setSearch({ component })} />
    </Page>
  );
}
