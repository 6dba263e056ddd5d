import { ReadMore } from "@navikt/ds-react";
import { aroundOf, placeInWords, type Passages, type Words } from "../../../domain/checks";

const FIRST = 2;

/** What the ad says about a question: the words that count, and what stands around them. */
export function WordsOfAd({ passages }: { readonly passages: Passages }) {
  const { words, isAbove } = passages;
  if (words.length === 0 && !isAbove) return <p className="quiet">Fant ingen ord om dette i annonsen.</p>;
  const rest = words.slice(FIRST);
  return (
    <div className="around">
      {words.slice(0, FIRST).map(quoteOf)}
      {isAbove && <p className="quiet">{words.length === 0 ? "Se ordene over." : "Se også ordene over."}</p>}
      {rest.length > 0 && (
        <ReadMore size="small" header={`${String(rest.length)} steder til i annonsen`}>
          {rest.map(quoteOf)}
        </ReadMore>
      )}
    </div>
  );
}

function quoteOf(words: Words) {
  const { quote, where, start } = words;
  const { before, after } = aroundOf(words);
  return (
    <figure key={`${where} ${String(start)} ${quote}`} className="around__words">
      <blockquote>
        {before}
        <mark className="passage passage--against">{quote}</mark>
        {after}
      </blockquote>
      {where !== "text" && <figcaption className="quiet">{placeInWords(where)}</figcaption>}
    </figure>
  );
}
