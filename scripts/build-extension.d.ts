export function buildExtension(browser: 'chrome' | 'edge' | 'firefox', mode?: 'production' | 'e2e'): Promise<string>;
