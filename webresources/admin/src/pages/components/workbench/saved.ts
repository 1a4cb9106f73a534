/** Tells pages of this site that variants were saved, so that one with the editors' bar shows them. */
export function announceSaved(): void {
  if (typeof BroadcastChannel === 'function') {
    const channel = new BroadcastChannel('p13n-variants');
    channel.postMessage('saved');
    channel.close();
  }
}
