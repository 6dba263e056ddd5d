// Grey shapes of what is on its way. A screen reader hears one short word.

import { Skeleton } from "@navikt/ds-react";

const count = (rows: number): number[] => Array.from({ length: rows }, (_, row) => row);

function Waiting({ children }: { readonly children: React.ReactNode }) {
  return (
    <div className="waiting" aria-busy="true">
      <p className="sr-only" role="status">
        Henter …
      </p>
      {children}
    </div>
  );
}

export function LinesSkeleton({ rows = 4 }: { readonly rows?: number }) {
  return (
    <Waiting>
      {count(rows).map((row) => (
        <Skeleton key={row} variant="text" width={row % 3 === 2 ? "60%" : "92%"} />
      ))}
    </Waiting>
  );
}

export function TableSkeleton({ rows = 6 }: { readonly rows?: number }) {
  return (
    <Waiting>
      {count(rows).map((row) => (
        <Skeleton key={row} variant="rounded" height={40} />
      ))}
    </Waiting>
  );
}

export function RowsSkeleton({ rows = 6 }: { readonly rows?: number }) {
  return (
    <Waiting>
      {count(rows).map((row) => (
        <div key={row} className="waiting__row">
          <Skeleton variant="text" width="70%" />
          <Skeleton variant="text" width="45%" />
          <Skeleton variant="text" width="85%" />
        </div>
      ))}
    </Waiting>
  );
}

export function AdSkeleton() {
  return (
    <Waiting>
      <Skeleton variant="text" width="60%" height={40} />
      <Skeleton variant="text" width="40%" />
      <Skeleton variant="rounded" height={96} />
      {count(8).map((row) => (
        <Skeleton key={row} variant="text" width={row % 4 === 3 ? "50%" : "95%"} />
      ))}
    </Waiting>
  );
}
