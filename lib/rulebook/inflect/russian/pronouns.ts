/**
 * Pronouns, small numerals and two short adjectives: dictionary form, then the other forms. The dictionary lists their forms as loose words.
 * After prepositions the third person takes н- (у него).
 */
const TABLE = `
я: меня мне мной мною
ты: тебя тебе тобой тобою
он: его него ему нему им ним нем нём
она: ее её нее неё ей ней ею нею
оно: его него ему нему им ним нем нём
мы: нас нам нами
вы: вас вам вами
они: их них им ним ими ними
себя: себе собой собою
кто: кого кому кем ком
что: чего чему чем чём
никто: никого никому никем
ничто: ничего ничему ничем
весь: всего всему всем всём вся всей всю всею все всё всех всеми
этот: этого этому этим этом эта этой эту этою это эти этих этими
тот: того тому тем том та той ту тою то те тех теми
сам: самого самому самим самом сама самой саму самою само сами самих самими
чей: чьего чьему чьим чьем чьём чья чьей чью чьею чье чьё чьи чьих чьими
мой: моего моему моим моем моём моя моей мою моею мое моё мои моих моими
твой: твоего твоему твоим твоем твоём твоя твоей твою твоею твое твоё твои твоих твоими
свой: своего своему своим своем своём своя своей свою своею свое своё свои своих своими
наш: нашего нашему нашим нашем наша нашей нашу нашею наше наши наших нашими
ваш: вашего вашему вашим вашем ваша вашей вашу вашею ваше ваши ваших вашими
один: одного одному одним одном одна одной одну одною одно одни одних одними
два: две двух двум двумя
оба: обе обоих обоим обоими обеих обеим обеими
три: трех трёх трем трём тремя
четыре: четырех четырёх четырем четырём четырьмя
сто: ста
сколько: скольких скольким сколькими
столько: стольких стольким столькими
несколько: нескольких нескольким несколькими
должен: должна должно должны
рад: рада радо рады
двое: двоих двоим двоими
трое: троих троим троими
`;

const FORMS = new Map<string, readonly string[]>();
const LEMMA_OF = new Map<string, string>();
for (const line of TABLE.trim().split('\n')) {
  const [lemma, rest] = line.split(': ');
  if (!lemma || !rest) continue;
  FORMS.set(lemma, [lemma, ...rest.split(' ')]);
  for (const form of rest.split(' ')) if (!LEMMA_OF.has(form)) LEMMA_OF.set(form, lemma);
}
/** Words that look like a form in the table and are also words of their own: possessives, conjunctions, particles. */
const OWN_WORDS = new Set(['его', 'ее', 'её', 'их', 'что', 'чем', 'это', 'то', 'все', 'всё', 'всего', 'тем', 'ничего']);

/** All forms of a pronoun or small numeral, or undefined. */
export function pronounForms(word: string): readonly string[] | undefined {
  return FORMS.get(word);
}

/** The dictionary form of an inflected pronoun, or undefined; его, чем and the like may stand for themselves. */
export function pronounLemma(form: string): string | undefined {
  return OWN_WORDS.has(form) ? undefined : LEMMA_OF.get(form);
}
