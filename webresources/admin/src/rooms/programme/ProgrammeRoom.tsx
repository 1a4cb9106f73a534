import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Page } from '../../show/Page';
import { Panel } from '../../show/Panel';
import { SaidText } from '../../show/SaidText';
import { Answered } from '../../states/Answered';
import { Empty } from '../../states/Empty';
import { Exports } from './Exports';
import { ReadinessPanel } from './ReadinessPanel';
import { RulesPanel } from './RulesPanel';
import { useProgramme } from './useProgramme';
import { Whole } from './Whole';
import { WorthPanel } from './WorthPanel';

/** What personalization as a whole is worth: those who get it against those who never do. */
export default function ProgrammeRoom() {
  const { t } = useTranslation('programme');
  return (
    <Page title={t('title')} hint={t('hint')}>
      <Answered query={useProgramme()}>
        {programme =>
          programme.whole == null ? (
            <Panel title={t('whole')}>
              <Empty title={t('none')}>
                <Text size="sm" maw={620}>
                  <SaidText of={programme.text} />
                </Text>
                <Text size="sm" maw={620}>
                  {t('noneHint')}
                </Text>
                <Text size="sm" maw={620}>
                  {t('noneHow')}
                </Text>
              </Empty>
            </Panel>
          ) : (
            <Stack gap="lg">
              <Exports programme={programme} />
              {programme.worth != null && <WorthPanel worth={programme.worth} whole={programme.whole} />}
              <Whole report={programme.whole} />
            </Stack>
          )
        }
      </Answered>
      <RulesPanel />
      <ReadinessPanel />
    </Page>
  );
}
