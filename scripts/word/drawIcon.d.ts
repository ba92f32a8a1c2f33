export function drawIcon(size: number): Buffer;
