import type { BroughtExamples } from './build-workbench.js';

export function readExamples(): BroughtExamples;
export function serveWorkbench(port?: number): Promise<{ readonly address: string; close(): Promise<void> }>;
