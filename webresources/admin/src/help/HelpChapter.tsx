import { Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** A topic of a section. */
interface HelpTopic {
  topic: string;
  text: string;
}

/** The topics of a section, as in a manual. */
export function HelpChapter({ section }: { section: string }) {
  const { t } = useTranslation('help');
  const topics = Object.values<HelpTopic>(t(section, { returnObjects: true }) as unknown as Record<string, HelpTopic>);
  return (
    <Stack gap="md">
      {topics.map(({ topic, text }) => (
        <div key={topic}>
          <Title order={3}>{topic}</Title>
          <Text size="sm" mt={4}>
            {text}
          </Text>
        </div>
      ))}
    </Stack>
  );
}
