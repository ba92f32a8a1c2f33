export interface BroughtExamples {
  readonly files: readonly { readonly name: string; readonly base64: string }[];
  readonly units: string;
}
export const workbenchFile: string;
export function makeWorkbench(examples?: BroughtExamples | null): Promise<string>;
export function buildWorkbench(): Promise<string>;
