import type { PersonForm } from "../../../api/usePerson";
import { valueOf, type MappingPart, type PartValues } from "../../../domain/mapping";
import { EducationPart } from "./EducationPart";
import { ExperiencePart } from "./ExperiencePart";
import { HomePart } from "./HomePart";
import { LanguagesPart } from "./LanguagesPart";
import { NeedsPart } from "./NeedsPart";
import { PercentPart } from "./PercentPart";
import { WishesPart } from "./WishesPart";
import { WordsPart } from "./WordsPart";

export interface EditorProps<P extends MappingPart> {
  readonly part: P;
  readonly value: PartValues[P];
  readonly change: (value: PartValues[P]) => void;
}

interface Props {
  readonly part: MappingPart;
  readonly form: PersonForm;
  readonly edit: <P extends MappingPart>(part: P, value: PartValues[P]) => void;
}

/** The fields of one part. */
export function PartEditor({ part, form, edit }: Props) {
  const of = <P extends MappingPart>(which: P): EditorProps<P> => ({
    part: which,
    value: valueOf(form, which),
    change: (value) => {
      edit(which, value);
    },
  });
  switch (part) {
    case "wishes":
      return <WishesPart {...of(part)} />;
    case "interests":
    case "not_wanted":
    case "skills":
    case "licences":
      return <WordsPart {...of(part)} />;
    case "experience":
      return <ExperiencePart {...of(part)} />;
    case "education":
      return <EducationPart {...of(part)} />;
    case "languages":
      return <LanguagesPart {...of(part)} />;
    case "home":
      return <HomePart {...of(part)} />;
    case "percent":
      return <PercentPart {...of(part)} />;
    case "needs":
      return <NeedsPart {...of(part)} />;
  }
}
