// The frame around all pages but the room of the frames: rail, top bar, and the way past them.

import "./shell.css";
import { useEffect, useRef } from "react";
import { Outlet, useLocation } from "react-router";
import { Rail } from "./Rail";
import { TopBar } from "./TopBar";

export function Shell() {
  const main = useRef<HTMLElement>(null);
  useFocusOnNewPage(main);
  return (
    <div className="shell">
      <a className="skip" href="#innhold">
        Hopp til innholdet
      </a>
      <TopBar />
      <Rail />
      <main className="shell__main" id="innhold" tabIndex={-1} ref={main}>
        <Outlet />
      </main>
    </div>
  );
}

/** Moving to another page puts the focus at its beginning; moving between the parts of one does not. */
function useFocusOnNewPage(main: React.RefObject<HTMLElement | null>): void {
  const { pathname } = useLocation();
  const page = pathname.split("/").slice(0, 3).join("/");
  const before = useRef(page);
  useEffect(() => {
    if (before.current === page) return;
    before.current = page;
    main.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [page, main]);
}
