// All addresses. Nothing but ids, search words and choices of view ever stands in one.

import { createBrowserRouter } from "react-router";
import { Shell } from "./components/Shell";
import { HomePage } from "./pages/home/HomePage";
import { LogPage } from "./pages/log/LogPage";
import { Gate } from "./pages/login/Gate";
import { MappingPage } from "./pages/mapping/MappingPage";
import { MatchesPage } from "./pages/matches/MatchesPage";
import { NotFoundPage } from "./pages/NotFoundPage";
import { DeletePage } from "./pages/person/DeletePage";
import { OverviewPage } from "./pages/person/OverviewPage";
import { PersonPage } from "./pages/person/PersonPage";
import { PlacementsPage } from "./pages/placements/PlacementsPage";
import { VacanciesPage } from "./pages/vacancies/VacanciesPage";

export const router = createBrowserRouter([
  {
    element: <Gate />,
    errorElement: <NotFoundPage failed />,
    HydrateFallback: () => null,
    children: [
      {
        element: <Shell />,
        children: [
          { index: true, element: <HomePage /> },
          {
            path: "personer/:personId",
            element: <PersonPage />,
            children: [
              { index: true, element: <OverviewPage /> },
              { path: "kartlegging", element: <MappingPage /> },
              { path: "treff", element: <MatchesPage /> },
              { path: "delt", element: <PlacementsPage /> },
              { path: "logg", element: <LogPage /> },
              { path: "slett", element: <DeletePage /> },
            ],
          },
          { path: "stillinger", element: <VacanciesPage /> },
          { path: "*", element: <NotFoundPage /> },
        ],
      },
      // A room of its own, without the rail.
      {
        path: "personer/:personId/rammer",
        lazy: async () => ({ Component: (await import("./pages/frames/FramesRoom")).FramesRoom }),
      },
    ],
  },
]);
