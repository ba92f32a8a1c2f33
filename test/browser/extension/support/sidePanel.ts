import type { BrowserContext, CDPSession } from 'playwright-core';

/** The browser's own side panel, which Playwright does not show as a page. */
export interface SidePanel {
  /** Value of an expression in the panel; promises are waited for. */
  evaluate<Value>(expression: string): Promise<Value>;
  /** Waits until an expression is true in the panel. @throws after 20 s, with what the panel then shows */
  waitFor(expression: string): Promise<void>;
  /** A picture of it. */
  screenshot(): Promise<Buffer>;
}

/** Clicks the extension's icon for a tab, as a person does: the tab may then be read. @param url of the tab */
export async function clickIcon(context: BrowserContext, id: string, url: string): Promise<void> {
  const cdp = await context.browser()!.newBrowserCDPSession();
  const { targetInfos } = (await cdp.send('Target.getTargets', { filter: [{ type: 'tab' }] })) as {
    targetInfos: { targetId: string; url: string }[];
  };
  const tab = targetInfos.find((target) => target.url === url);
  if (!tab) throw new Error(`No tab shows ${url}.`);
  // Newer than Playwright's list of commands.
  await (cdp.send as (method: string, params: object) => Promise<unknown>)('Extensions.triggerAction', {
    id,
    targetId: tab.targetId,
  });
  await cdp.detach();
}

/** The side panel that a click on the icon has opened. */
export async function findSidePanel(context: BrowserContext): Promise<SidePanel> {
  const cdp = await context.browser()!.newBrowserCDPSession();
  const targetId = await soon(async () => {
    const { targetInfos } = await cdp.send('Target.getTargets');
    return targetInfos.find(({ url }) => url.includes('/sidepanel.html'))?.targetId;
  }, 'No side panel was opened.');
  const send = await attach(cdp, targetId);
  const evaluate = async <Value>(expression: string): Promise<Value> => {
    const { result, exceptionDetails } = (await send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
      userGesture: true,
    })) as { result: { value: Value }; exceptionDetails?: { exception?: { description?: string } } };
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? 'The side panel threw.');
    return result.value;
  };
  return {
    evaluate,
    async waitFor(expression) {
      try {
        await soon(() => evaluate(`Boolean(${expression})`), '');
      } catch {
        throw new Error(`Never true: ${expression}\nThe panel shows: ${await evaluate('document.body.innerText')}`);
      }
    },
    async screenshot() {
      const { data } = (await send('Page.captureScreenshot', { format: 'png' })) as { data: string };
      return Buffer.from(data, 'base64');
    },
  };
}

/** Commands to a target, wrapped in messages of the browser's session. */
async function attach(
  cdp: CDPSession,
  targetId: string,
): Promise<(method: string, params: object) => Promise<unknown>> {
  const { sessionId } = await cdp.send('Target.attachToTarget', { targetId, flatten: false });
  const waiting = new Map<number, (answer: { result?: unknown; error?: { message: string } }) => void>();
  cdp.on('Target.receivedMessageFromTarget', ({ message }) => {
    const answer = JSON.parse(message);
    waiting.get(answer.id)?.(answer);
    waiting.delete(answer.id);
  });
  let last = 0;
  return (method, params) =>
    new Promise((resolve, reject) => {
      const id = ++last;
      waiting.set(id, ({ result, error }) => (error ? reject(new Error(error.message)) : resolve(result)));
      cdp
        .send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method, params }) })
        .catch(reject);
    });
}

async function soon<Value>(find: () => Promise<Value>, complaint: string): Promise<NonNullable<Value>> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const found = await find();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(complaint);
}
