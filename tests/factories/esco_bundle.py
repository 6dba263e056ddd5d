"""A small bundle in the shape of ESCO's official CSV files; every entry is invented."""

from pathlib import Path

FILES = {
    "occupations_no.csv": """conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,hiddenLabels,status,code
Occupation,http://data.europa.eu/esco/occupation/o1,7318,flåtevever,"flåtebinder
vever av flåter",,released,7318.1
Occupation,http://data.europa.eu/esco/occupation/o2,7131,tåkemaler,,,released,7131.9
""",
    "ISCOGroups_no.csv": """conceptType,conceptUri,code,preferredLabel,altLabels,inScheme,description
ISCOGroup,http://data.europa.eu/esco/isco/C7318,7318,Veving og fletting,,,
""",
    "skills_no.csv": """conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,hiddenLabels,status
KnowledgeSkillCompetence,http://data.europa.eu/esco/skill/s1,skill/competence,x,veve flåter,binde flåter,,released
KnowledgeSkillCompetence,http://data.europa.eu/esco/skill/s2,knowledge,x,tåkekunnskap,,,released
""",
    "occupationSkillRelations_no.csv": """occupationUri,relationType,skillType,skillUri
http://data.europa.eu/esco/occupation/o1,essential,skill/competence,http://data.europa.eu/esco/skill/s1
http://data.europa.eu/esco/occupation/o1,optional,knowledge,http://data.europa.eu/esco/skill/s2
http://data.europa.eu/esco/occupation/o2,essential,knowledge,http://data.europa.eu/esco/skill/s2
""",
    "broaderRelationsOccPillar.csv": """conceptType,conceptUri,broaderType,broaderUri
Occupation,http://data.europa.eu/esco/occupation/o1,ISCOGroup,http://data.europa.eu/esco/isco/C7318
""",
}


def write_bundle(folder: Path) -> Path:
    """Write the bundle into a folder and give the folder back."""
    for name, text in FILES.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder
