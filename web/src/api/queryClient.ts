// How answers are kept: in memory only, for a short while, and read again only when somebody asks. Every read of a
// person is written in the log, so nothing is fetched ahead, on focus or at intervals; only whether there are alarms is.

import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { isSetOff, keys } from "./keys";
import { isNotLoggedIn, mayPass } from "./problem";

const A_MINUTE = 60_000;

export function makeQueryClient(): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (error, query) => {
        if (isNotLoggedIn(error) && query.queryKey[0] !== keys.session[0]) forgetEverything(client);
      },
    }),
    mutationCache: new MutationCache({
      onSuccess: (_data, _variables, _result, mutation) => {
        const isLogin = mutation.options.mutationKey?.[0] === keys.session[0];
        if (!isLogin) void client.invalidateQueries({ predicate: ({ queryKey }) => isSetOff(queryKey) });
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: A_MINUTE,
        gcTime: 5 * A_MINUTE,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        retry: (count, error) => count < 2 && mayPass(error),
      },
      mutations: { retry: false },
    },
  });
  return client;
}

/** Nobody is logged in any more: nothing of what was read stays. */
export function forgetEverything(client: QueryClient): void {
  client.removeQueries({ predicate: (query) => query.queryKey[0] !== keys.session[0] });
  client.getMutationCache().clear();
  client.setQueryData(keys.session, null);
}
