import { useMutation, type UseMutationResult } from "@tanstack/react-query";
import type { Check } from "../domain/checks";
import type { PersonId } from "../domain/ids";
import { create, type Schemas } from "./client";

export type OwnAdForm = Schemas["OwnAdForm"];
export type OwnAdAdvice = Schemas["OwnAdAdvice"];

/** Ask whether an ad that the person found can be talked about. Nothing is kept, neither there nor here. */
export function useOwnAdAdvice(person: PersonId): UseMutationResult<OwnAdAdvice, Error, OwnAdForm> {
  return useMutation({
    mutationFn: (form) =>
      create("/api/v1/persons/{person_id}/own-ads", form, { path: { person_id: person } }),
    gcTime: 0,
  });
}

/** Read what holds an ad back, with the open questions; for those with the grant. */
export function useOwnAdCheck(person: PersonId): UseMutationResult<Check, Error, OwnAdForm> {
  return useMutation({
    mutationFn: (form) =>
      create("/api/v1/persons/{person_id}/own-ads/check", form, { path: { person_id: person } }),
    gcTime: 0,
  });
}
