const channel = 'gongkai-lint/click';

/** Tells a panel that is open already that its icon was clicked: now it may read the page. */
export function tellClick(tabId: number): void {
  const sender = new BroadcastChannel(channel);
  sender.postMessage(tabId);
  sender.close();
}

/** Calls back at each click for the tab; returns the function that ends it. */
export function listenForClick(tabId: number, onClick: () => void): () => void {
  const receiver = new BroadcastChannel(channel);
  receiver.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (data === tabId) onClick();
  };
  return () => receiver.close();
}
