// A neutral text to an employer: only what anybody who looks for work could ask.

/** The text that is ready to send. */
export function questionText(title: string, questions: readonly string[]): string {
  const asked = questions.length === 1 ? (questions[0] ?? "") : questions.map((question) => `- ${question}`).join("\n");
  return `Hei!\n\nJeg har et spørsmål om stillingen «${title}»:\n\n${asked}\n\nVennlig hilsen`;
}
