import type { Entity } from './readEntity.js';
import { splitParts } from './splitParts.js';

/** Messages inside messages that are opened; a saved page has one or two. */
const maximumDepth = 5;

/** The part that is the page: the one that `start` names, else the first page or nested message that holds one; null: none. */
export function findRoot(message: Entity, depth = 0): Entity | null {
  if (message.type === 'text/html' || message.type === 'application/xhtml+xml') return message;
  if (!message.type.startsWith('multipart/') || depth >= maximumDepth) return null;
  const parts = splitParts(message);
  const start = idOf(message.parameter('start'));
  const named = start === '' ? undefined : parts.find((part) => idOf(part.header('content-id')) === start);
  for (const part of named ? [named, ...parts] : parts) {
    const root = findRoot(part, depth + 1);
    if (root) return message.isComplete ? root : { ...root, isComplete: false };
  }
  return null;
}

function idOf(value: string): string {
  return value.trim().replace(/^<|>$/g, '');
}
