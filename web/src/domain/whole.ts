// The API's description marks fields with a default as optional, since nobody has to send them. The server itself
// always sends all of them: this type says so for what was read.

export type Whole<T> = T extends readonly unknown[]
  ? { [Place in keyof T]: Whole<T[Place]> }
  : T extends object
    ? { [Key in keyof T]-?: Whole<Exclude<T[Key], undefined>> }
    : T;
