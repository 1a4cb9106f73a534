import { Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** A question of users about a section, with its answer. */
interface HelpTopic {
  question: string;
  answer: string;
}

/** Questions about a section with their answers. */
export function HelpChapter({ section }: { section: string }) {
  const { t } = useTranslation('help');
  const topics = Object.values<HelpTopic>(t(section, { returnObjects: true }) as unknown as Record<string, HelpTopic>);
  return (
    <Stack gap="md">
      {topics.map(({ question, answer }) => (
        <div key={question}>
          <Title order={3}>{question}</Title>
          <Text size="sm" mt={4}>
            {answer}
          </Text>
        </div>
      ))}
    </Stack>
  );
}
