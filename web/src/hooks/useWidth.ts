import { useEffect, useState, type RefObject } from "react";

/** How wide an element is, in pixels; 0 until it is known. */
export function useWidth(of: RefObject<Element | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = of.current;
    if (element === null) return;
    const watch = new ResizeObserver(([entry]) => {
      setWidth(entry?.contentRect.width ?? 0);
    });
    watch.observe(element);
    return () => {
      watch.disconnect();
    };
  }, [of]);
  return width;
}
