import { useEffect, useEffectEvent } from "react";

export interface Limits {
  /** Milliseconds without activity. */
  readonly idle: number;
  /** Milliseconds that the tab may be out of sight. */
  readonly hidden: number;
}

const SIGNS = ["pointerdown", "pointermove", "keydown", "wheel", "touchstart"] as const;
const TICK = 1000;

/**
 * Calls `close` after some time without activity, when the tab is out of sight for long, and when the page is left.
 *
 * Clock times are compared, since browsers let timers sleep in tabs that are out of sight.
 */
export function useClosesItself({ idle, hidden }: Limits, close: () => void): void {
  const closeNow = useEffectEvent(close);
  useEffect(() => {
    let active = Date.now();
    let outOfSight: number | null = document.hidden ? Date.now() : null;
    const check = (): void => {
      const now = Date.now();
      if (now - active >= idle || (outOfSight !== null && now - outOfSight >= hidden)) closeNow();
    };
    const onActive = (): void => {
      check();
      active = Date.now();
    };
    const onSight = (): void => {
      check();
      outOfSight = document.hidden ? (outOfSight ?? Date.now()) : null;
    };
    const onLeave = (): void => {
      closeNow();
    };
    const timer = window.setInterval(check, TICK);
    for (const sign of SIGNS) document.addEventListener(sign, onActive, { passive: true });
    document.addEventListener("visibilitychange", onSight);
    window.addEventListener("pagehide", onLeave);
    return () => {
      window.clearInterval(timer);
      for (const sign of SIGNS) document.removeEventListener(sign, onActive);
      document.removeEventListener("visibilitychange", onSight);
      window.removeEventListener("pagehide", onLeave);
    };
  }, [idle, hidden]);
}
