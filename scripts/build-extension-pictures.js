// Takes the pictures of the extension for the documentation: docs/images/extension-{panel,page}-{light,dark}.png.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

/** A portal's looks, so that the picture shows a page as one meets it. */
const portalStyle = `<style>
:root{color-scheme:light dark}
body{margin:0;font:16px/1.8 "Noto Sans CJK SC",sans-serif;background:#f4f6fa;color:#222}
.top{background:#1c4f9c;color:#fff;padding:14px 32px;font-size:22px}
.top a{color:#fff;text-decoration:none;margin-right:18px}.top ul{display:inline;font-size:15px}.top li{display:inline}
.wrap{max-width:900px;margin:18px auto!important;width:auto!important;background:#fff;padding:20px 40px;border:1px solid #dde3ec}
h2.title{text-align:center;font-size:24px;margin:14px 0 4px}.info{text-align:center;color:#667}
.view p{text-indent:2em}.view td p{text-indent:0;margin:2px}.view table{margin:10px auto;font-size:14px}
.view span{font-size:16px!important;font-family:inherit!important}.view td span{font-size:13px!important}
.view tr{height:auto!important}
@media(prefers-color-scheme:dark){body{background:#11151b;color:#dfe5ec}.wrap{background:#1a2029;border-color:#303a47}
td{border-color:#5b6878!important}.view font{color:inherit}.info{color:#9aa6b5}a{color:#8ab8f0}}
</style></head>`;

// Only to load the tests' own TypeScript as it is; nothing is served.
const server = await createServer({
  root,
  configFile: false,
  appType: 'custom',
  logLevel: 'error',
  server: { middlewareMode: true, watch: null, hmr: false, ws: false },
});
try {
  const { openExtension } = await server.ssrLoadModule('/test/browser/extension/support/openExtension.ts');
  const { faultyReport, trs } = await server.ssrLoadModule('/test/browser/support/portals/index.ts');
  const html = new TextDecoder().decode(trs.render(faultyReport()).body).replace('</head>', portalStyle);
  const menus = ['首页', '新闻动态', '政务公开', '办事服务', '互动交流', '数据开放'];
  // The layout's own names are made for tests: 栏目1, 栏目2 …
  const named = html.replace(/<li><a href="[^"]*">栏目(\d+)<\/a><\/li>/g, (_, number) =>
    menus[number - 1] ? `<li><a href="/">${menus[number - 1]}</a></li>` : '',
  );
  for (const colorScheme of ['light', 'dark']) await take(colorScheme);

  async function take(colorScheme) {
    const opened = await openExtension({ colorScheme });
    const save = (page, name) =>
      page.screenshot({ path: join(root, `docs/images/extension-${name}-${colorScheme}.png`) });
    try {
      opened.site.put('/zwgk/nb/t20260210_3005325.html', named);
      const { page, tabId } = await opened.visit('/zwgk/nb/t20260210_3005325.html');
      const panel = await opened.panel(tabId);
      await panel.setViewportSize({ width: 420, height: 860 });
      await panel.locator('[data-problem="2"]').click();
      await panel.mouse.move(0, 0);
      await page.bringToFront();
      // The place that was shown flashes for a while.
      await page.waitForTimeout(2500);
      await page.evaluate('scrollTo(0, 0)');
      await page.waitForTimeout(500);
      await save(page, 'page');
      await panel.bringToFront();
      await panel.evaluate('document.activeElement?.blur(); scrollTo(0, 0)');
      await panel.waitForTimeout(300);
      await save(panel, 'panel');
    } finally {
      await opened.close();
    }
  }
} finally {
  await server.close();
}
