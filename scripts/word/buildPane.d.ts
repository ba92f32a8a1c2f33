export const iconSizes: readonly number[];
export const placeholder: string;
export function buildPane(options: {
  readonly base: string;
  readonly office?: string;
  readonly outDir?: string;
  readonly vendor?: string;
}): Promise<string>;
export function checkedBase(base: string): string;
