// A small library of ours in the shape of find.<tag>.json, Spanish, with English as its other language.
import type { FindIndex, FindMore, Terms } from "../src/library/columns";

interface Exercise {
  title: string;
  names?: string[];
  elsewhere?: string[];
  keywords?: string;
  level: number;
  seconds?: number;
  equipment?: number[];
  muscles: number[];
  position?: number;
  cautions?: [number, number][];
}

const exercises: Exercise[] = [
  { title: "El Cien", elsewhere: ["The Hundred"], names: ["Cien golpes"], level: 0, seconds: 120, muscles: [0], equipment: [0], position: 0, cautions: [[0, 1]] },
  { title: "El Cien con Aro", elsewhere: ["Ring Hundred"], level: 1, seconds: 45, muscles: [0, 2], equipment: [1], position: 0, cautions: [[0, 2]] },
  { title: "Postura del Niño", elsewhere: ["Child's Pose"], level: 0, seconds: 60, muscles: [3], equipment: [0], position: 1 },
  { title: "Círculos de Una Pierna", elsewhere: ["Single Leg Circles"], level: 0, seconds: 90, muscles: [2], equipment: [0], position: 0 },
  { title: "Patada Lateral", elsewhere: ["Side Kick"], keywords: "glúteo medio", level: 1, seconds: 75, muscles: [1], equipment: [0], position: 2, cautions: [[1, 0]] },
  { title: "Sirena", elsewhere: ["Mermaid"], level: 2, muscles: [3], equipment: [1], position: 2 },
];

function terms(names: [string, string, string[]][], base: string): Terms {
  return {
    id: names.map(([id]) => id),
    name: names.map(([, name]) => name),
    address: names.map(([id]) => `/es/${base}/${id}/`),
    forms: names.map(([, , forms]) => forms),
  };
}

const of = <T>(value: (exercise: Exercise, place: number) => T) => exercises.map(value);

export const library: FindIndex = {
  language: "es",
  terms: {
    muscles: {
      ...terms([["rectus-abdominis", "Recto del abdomen", ["abdominales"]], ["hip-abductors", "Abductores de cadera", []],
        ["hip-flexors", "Flexores de cadera", []], ["spine", "Columna", ["espalda"]], ["hips", "Caderas", []]], "musculos"),
      within: [[], [4], [4], [], []],
    },
    equipment: terms([["mat", "Colchoneta", ["esterilla"]], ["ring", "Aro", ["círculo mágico"]]], "material"),
    levels: terms([["beginner", "Principiante", []], ["intermediate", "Intermedio", []], ["advanced", "Avanzado", []]], "niveles"),
    positions: terms([["supine", "Boca arriba", []], ["kneeling", "De rodillas", []], ["side-lying", "De lado", ["sobre el costado"]]], "posiciones"),
    movements: terms([], "movimientos"),
    lengths: terms([["up-to-1-minute", "Hasta 1 minuto", []], ["1-2-minutes", "De 1 a 2 minutos", []]], "duraciones"),
    conditions: { id: ["neck-pain", "knee-pain"], name: ["Dolor de cuello", "Dolor de rodilla"], forms: [[], []] },
  },
  exercises: {
    title: of(({ title }) => title),
    address: of(({ title }, place) => `/es/ejercicios/${place % 2 ? "aro" : "mat"}/${title.toLowerCase().replaceAll(" ", "-")}/`),
    names: of(({ names }) => names ?? []),
    elsewhere: of(({ elsewhere }) => elsewhere ?? []),
    keywords: of(({ keywords }) => keywords ?? ""),
    level: of(({ level }) => level),
    seconds: of(({ seconds }) => seconds ?? 0),
    length: of(({ seconds }) => (!seconds ? -1 : seconds <= 60 ? 0 : 1)),
    equipment: of(({ equipment }) => equipment ?? []),
    muscles: of(({ muscles }) => muscles),
    position: of(({ position }) => position ?? -1),
    movements: of(() => []),
    cautions: of(({ cautions }) => cautions ?? []),
    favourite: of(() => ""),
  },
  workouts: { title: ["Diez minutos tranquilos"], address: ["/es/entrenamientos/diez/"], seconds: [600], level: [0], kind: [0] },
};

export const more: FindMore = {
  exercises: { description: of(({ title }) => `Así se hace ${title}, con calma.`) },
  articles: { title: ["Respirar bien"], address: ["/es/aprender/respirar/"], description: ["El aire y el movimiento."], minutes: [4] },
  questions: { question: ["¿Debo sentir los abdominales?"], address: ["/es/ejercicios/mat/el-cien/#q"], from: ["El Cien"] },
  glossary: { name: ["Columna", "Imprimir la columna"], address: ["/es/glosario/#spine", "/es/glosario/#imprint"], text: ["", ""] },
  pages: { title: ["Privacidad"], address: ["/es/privacidad/"], description: [""] },
};
