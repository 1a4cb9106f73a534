import { SegmentedControl, Text } from '@mantine/core';
import { useId } from 'react';

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
  options: { value: string; label: string }[];
}

/** A choice of one of few options, with a visible label. */
export function LabelledSegments({ label, value, onChange, options }: Props) {
  const id = useId();
  return (
    <div>
      <Text id={id} size="sm" fw={600} mb={2}>
        {label}
      </Text>
      <SegmentedControl aria-labelledby={id} value={value} onChange={onChange} data={options} />
    </div>
  );
}
