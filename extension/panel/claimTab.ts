/**
 * Only one panel can mark a page, the one that opened it last. Tells the others that are open for the same tab, and calls
 * back when another one takes it.
 * @returns the function that ends the listening
 */
export function claimTab(tabId: number, onTaken: () => void): () => void {
  const channel = new BroadcastChannel('gongkai-lint/tab');
  channel.postMessage(tabId);
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (data === tabId) onTaken();
  };
  return () => channel.close();
}
