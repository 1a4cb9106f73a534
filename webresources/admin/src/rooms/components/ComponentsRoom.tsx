import { Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { ComponentPicker } from '../../components/ComponentPicker';
import { VariantsSideBySide } from '../../components/VariantsSideBySide';
import { Page } from '../../show/Page';
import { Panel } from '../../show/Panel';

/** What is personalized on which page, and how its variants look. Which component is looked at stands in the address. */
export default function ComponentsRoom() {
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
        <Panel title={t('sideBySide')} hint={t('sideBySideHint')}>
          <Stack>
            <VariantsSideBySide key={chosen} id={chosen} />
          </Stack>
        </Panel>
      )}
    </Page>
  );
}
