// Ids as types of their own, so that one kind is never passed where another is meant.

declare const kind: unique symbol;
type Id<Kind extends string> = string & { readonly [kind]: Kind };

export type PersonId = Id<"person">;
export type VacancyId = Id<"vacancy">;
export type UserId = Id<"user">;

export const personId = (value: string): PersonId => value as PersonId;
export const vacancyId = (value: string): VacancyId => value as VacancyId;
export const userId = (value: string): UserId => value as UserId;
