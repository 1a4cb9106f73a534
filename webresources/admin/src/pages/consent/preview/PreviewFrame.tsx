import { useQuery } from '@tanstack/react-query';
import { KEYS } from '../../../api/queryKeys';
import { useApi } from '../../../api/ServerProvider';
import { FrameFigure } from './FrameFigure';
import type { Frame } from './frames';

/** One preview. It is asked for first, so that a failure is told here in place of inside the frame. */
export function PreviewFrame({ frame, width }: { frame: Frame; width: number }) {
  const api = useApi();
  const address = api.address('/preview', { ...frame });
  const check = useQuery({
    queryKey: KEYS.preview(frame),
    queryFn: async () => (await api.check('/preview', { ...frame }), true),
  });
  return <FrameFigure frame={frame} width={width} query={check} source={() => ({ src: address })} />;
}
