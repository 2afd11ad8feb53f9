/**
 * Words by which a form speaks as the one who fills it in, over a text folded into words. Only such as mean nothing else
 * in any of the other languages: "mi", "min" and "mit" are left out.
 */
export const FIRST_PERSON =
  / (?:my|myself|mein(?:e|er|en|em)?|ich|mon|mes|moi|je|mis|yo|meu|meus|minha|minhas|miei|mijn|mitt|mina|jag|jeg|minun|omat|oma|moje|mojego|benim|мой|моя|мое|мои|моих) |自己|自分|私の|본인|나의|내가|我的|本人|自评/u;
