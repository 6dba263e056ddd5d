/** What stands in the search field when the address changes: what is typed if the field itself asked for it. */
export const fieldAfter = (asked: string, sent: string | null, typed: string): string =>
  asked === sent ? typed : asked;
