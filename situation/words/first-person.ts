/** Words by which a form speaks as the one who fills it in, in all languages, over a text folded into words. */
export const FIRST_PERSON =
  / (?:my|myself|i|mein(?:e|er|en|em)?|ich|mon|ma|mes|moi|je|mi|mis|yo|meu|meus|minha|minhas|eu|mio|mia|miei|mie|io|mijn|ik|min|mina|mitt|mit|mine|jag|jeg|eg|minun|omat|oma|moj|moja|moje|mojego|benim|мой|моя|мое|мои|моих|я) |自己|自分|私の|본인|나의|내가|我的|本人|自评/u;
