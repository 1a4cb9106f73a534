import { useElementSize } from '@mantine/hooks';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Loading } from '../feedback/Loading';
import styles from './ComponentPreview.module.css';
import { arrange, elementsIn, extentOf, type Extent, type View } from './frameView';

/** The height of the window that the page believes to be in. */
const WINDOW_HEIGHT = 900;

interface Props {
  component: string;
  /** The variant's name, or `default`. */
  variant: string;
  /** Where it can be looked at, with its token. */
  address: string;
  /** The content of the frame, for screen readers. */
  title: string;
  view: View;
  /** The width of the window that the page believes to be in; what is shown is made smaller until it fits. */
  width: number;
  /** Shown instead when the page does not come, does not have the component, or may not be in a frame. */
  fallback: ReactNode;
}

type State = 'waiting' | 'shown' | 'failed';

/** The real component on its real page, in a frame in which no script runs, nothing is sent and no link leads away. */
export function ComponentPreview({ component, variant, address, title, view, width, fallback }: Props) {
  const room = useElementSize();
  const watch = useRef<ResizeObserver>(undefined);
  const [state, setState] = useState<State>('waiting');
  const [extent, setExtent] = useState<Extent>({ top: 0, height: WINDOW_HEIGHT / 2 });
  const page = `${address} ${view} ${width}`;
  useEffect(() => {
    setState('waiting');
    return () => watch.current?.disconnect();
  }, [page]);

  function show(frame: HTMLIFrameElement) {
    const elements = elementsIn(frame, component, variant);
    watch.current?.disconnect();
    if (elements.length > 0) {
      arrange(elements, view);
    }
    if (extentOf(elements).height === 0) {
      setState('failed');
      return;
    }
    const measure = () => setExtent(view === 'alone' ? extentOf(elements) : { top: 0, height: WINDOW_HEIGHT });
    measure();
    watch.current = new ResizeObserver(measure); // pictures and fonts come later
    elements.forEach(element => watch.current?.observe(element));
    setState('shown');
  }

  if (state === 'failed') {
    return fallback;
  }
  const scale = Math.min(1, room.width / width || 1);
  const height = Math.min(extent.height, WINDOW_HEIGHT);
  return (
    <div ref={room.ref} className={styles.room} style={{ height: height * scale }}>
      <iframe
        key={page}
        className={styles.frame}
        style={{ width, height: WINDOW_HEIGHT, transform: `scale(${scale}) translateY(${-extent.top}px)` }}
        title={title}
        src={address}
        sandbox="allow-same-origin"
        onLoad={event => show(event.currentTarget)}
      />
      {state === 'waiting' && (
        <div className={styles.waiting}>
          <Loading />
        </div>
      )}
    </div>
  );
}
