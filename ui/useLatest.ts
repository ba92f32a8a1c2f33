import { useCallback, useRef } from 'preact/hooks';

/** A function that stays the same through all drawings and calls the one given last, so that hosts may pass new closures. */
export function useLatest<Given extends readonly unknown[], Result>(
  call: (...given: Given) => Result,
): (...given: Given) => Result {
  const latest = useRef(call);
  latest.current = call;
  return useCallback((...given: Given) => latest.current(...given), []);
}
