import { useElementSize } from '@mantine/hooks';
import styles from '../../component-preview/ComponentPreview.module.css';

/** The height of the window that the page believes to be in. */
const WINDOW_HEIGHT = 1000;

interface Props {
  address: string;
  /** The content of the frame, for screen readers. */
  title: string;
  /** The width of the window that the page believes to be in; the frame is made smaller until it fits. */
  width: number;
  /** Called with each page that the frame shows, links in it included. */
  onMoved: (location: Location) => void;
}

/** The real page in a frame whose links work, in which no script runs and no form is sent. */
export function PageFrame({ address, title, width, onMoved }: Props) {
  const room = useElementSize();
  const scale = Math.min(1, room.width / width || 1);
  return (
    <div ref={room.ref} className={styles.room} style={{ height: WINDOW_HEIGHT * scale }}>
      <iframe
        key={address}
        className={styles.frame}
        style={{ width, height: WINDOW_HEIGHT, transform: `scale(${scale})` }}
        title={title}
        src={address}
        sandbox="allow-same-origin"
        onLoad={event => tell(event.currentTarget)}
      />
    </div>
  );

  /** Pages of other origins cannot be read. */
  function tell(frame: HTMLIFrameElement): void {
    try {
      const location = frame.contentWindow?.location;
      if (location !== undefined && location.protocol.startsWith('http')) {
        onMoved(location);
      }
    } catch {
      // The frame keeps the place of the last page of this site.
    }
  }
}
