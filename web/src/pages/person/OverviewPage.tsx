import { Link } from "react-router";
import type { PersonView } from "../../api/usePerson";
import { momentInWords } from "../../domain/dates";
import { EDUCATION_NAMES, levelInWords, NEED_NAMES } from "../../domain/needs";
import { countInWords, numberInWords, percentInWords, shortName } from "../../domain/words";
import { useTitle } from "../../hooks/useTitle";
import { deletePath, mappingPath } from "../../paths";
import { usePersonContext } from "./PersonPage";

type Part = readonly [name: string, values: readonly string[]];

/** What is known of the person, in her own words first. */
export function OverviewPage() {
  useTitle("Oversikt");
  const { id, person } = usePersonContext();
  return (
    <div className="overview">
      <Group title="Ønsker" parts={wishesOf(person)} />
      <Group title="Kan og har gjort" parts={abilitiesOf(person)} />
      <Group title="Arbeidet må passe med" parts={demandsOf(person)} />
      <p className="quiet overview__saved">
        Sist endret {momentInWords(person.updated_at)}
        {person.updated_by !== "" && ` av ${shortName(person.updated_by)}`}.{" "}
        <Link to={mappingPath(id)}>{person.actions.includes("write_person") ? "Endre i kartleggingen" : "Se kartleggingen"}</Link>
      </p>
      {person.actions.includes("delete_person") && (
        <p className="overview__delete">
          <Link to={deletePath(id)}>Slett personen</Link>
        </p>
      )}
    </div>
  );
}

function Group({ title, parts }: { readonly title: string; readonly parts: readonly Part[] }) {
  return (
    <section className="overview__group">
      <h2 className="part-heading">{title}</h2>
      <dl>
        {parts.map(([name, values]) => (
          <div key={name}>
            <dt>{name}</dt>
            {values.length === 0 ? (
              <dd className="quiet">Ikke ført ennå</dd>
            ) : (
              values.map((value) => <dd key={value}>{value}</dd>)
            )}
          </div>
        ))}
      </dl>
    </section>
  );
}

function wishesOf({ form }: PersonView): Part[] {
  return [
    ["Arbeid", form.wishes.occupations.map((wish) => wish.text)],
    ["Interesser", form.wishes.interests],
    ["Vil helst ikke", form.wishes.not_wanted],
  ];
}

function abilitiesOf({ form }: PersonView): Part[] {
  const years = (count: number): string => (count > 0 ? `, ${countInWords(count, "år", "år")}` : "");
  return [
    ["Ferdigheter", form.skills.length > 0 ? [form.skills.join(", ")] : []],
    [
      "Erfaring",
      form.experience.map((job) => job.title + years(job.years) + (job.relevant ? "" : " (vil ikke bygge på den)")),
    ],
    ["Utdanning", form.education.map((e) => (e.field === "" ? EDUCATION_NAMES[e.level] : `${EDUCATION_NAMES[e.level]}, ${e.field}`))],
    ["Språk", form.languages.map((language) => `${language.name} (${levelInWords(language.level)})`)],
    ["Førerkort og bevis", form.licences.length > 0 ? [form.licences.join(", ")] : []],
  ];
}

function demandsOf({ form }: PersonView): Part[] {
  const far = form.max_distance_km;
  return [
    ["Stillingsprosent", [percentInWords(form.percent.min, form.percent.max)]],
    ["Avstand", [far === null ? "Har ikke noe å si" : `Inntil ${numberInWords(far)} km i luftlinje`]],
    ["Behov", form.needs.map((need) => NEED_NAMES[need])],
  ];
}
