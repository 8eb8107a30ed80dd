import type { DossierDispatch } from '../../src/model/dossier.ts'

/** Dispatches about two states that do not exist. */
export const DISPATCHES: readonly DossierDispatch[] = [
  {
    id: 'd1',
    lang: 'fr',
    date: '2031-10-10',
    title: 'Trêve humanitaire entre la Valdrie et l’Orsenne',
    source: 'Agence Lorme',
    url: 'https://agence-lorme.example/2031/10/10/treve',
    text: `LORME, 10 oct (Agence Lorme) - La Valdrie et l’Orsenne sont convenues vendredi à Lorme d’une trêve humanitaire de 72 heures, négociée par la Mérovie. Elle doit entrer en vigueur dimanche à minuit.

Les deux parties se sont engagées devant la médiation mérovienne à laisser passer les convois de secours avant le 20 octobre.

Les combats ont fait plus de 1 250 morts depuis le 27 septembre, selon la Croix-Rouge.`,
  },
  {
    id: 'd2',
    lang: 'fr',
    date: '2031-10-13',
    title: 'La Valdrie accuse l’Orsenne d’avoir rompu la trêve',
    source: 'Agence Lorme',
    text: `Le ministère valdrien de la Défense a accusé lundi l’Orsenne d’avoir rompu ses engagements. Selon lui, l’Orsenne avait bombardé la ville de Kelm dans la nuit de dimanche à lundi, en violation de la trêve conclue à Lorme.

Orsenne a démenti tout tir et parle d’une « mise en scène ».`,
  },
  {
    id: 'd3',
    lang: 'en',
    date: '2031-10-15',
    title: 'Truce mostly holding, monitors say',
    source: 'Merovia Wire',
    text: `KELM (Merovia Wire) - Merovian monitors said the truce was holding on Wednesday along most of the line, although Orsenne accused Valdrian forces of eleven violations since dawn.

President Alba Terrin spoke by telephone with President Joris Quent late on Tuesday, their first conversation since the fighting began.

On Monday, between 9 and 11 civilians were killed in Kelm, the Valdrian governor said.`,
  },
  {
    id: 'd4',
    lang: 'fr',
    date: '2031-10-18',
    title: 'La trêve vole en éclats',
    source: 'Agence Lorme',
    text: `La trêve du 10 octobre a volé en éclats, a déclaré samedi la présidence valdrienne, qui dénonce une offensive orsennaise en direction de Haut-Sarre.

Les forces orsennaises ont repris trois villages au sud de Kelm, a affirmé Orsenne.

La Mérovie a appelé les parties à revenir « sans délai » à la trêve.`,
  },
  {
    id: 'd5',
    lang: 'fr',
    date: '2031-10-21',
    title: 'La Croix-Rouge ne passe pas',
    source: 'Agence Lorme',
    text: `Malgré les promesses, aucun convoi n’a passé la ligne depuis le 10 octobre, a constaté la Croix-Rouge, qui compte au moins 1 600 morts depuis le 27 septembre. L’Orsenne fait état de 2 300 morts.

Des dizaines de milliers de personnes ont fui vers la Mérovie.`,
  },
  {
    id: 'd6',
    lang: 'en',
    date: '2031-10-31',
    title: 'Orsenne declares cease-fire, Valdria unmoved',
    source: 'Merovia Wire',
    text: `LORME (Merovia Wire) - Orsenne declared a unilateral cease-fire from midnight on Saturday. Valdria called the offer "a manoeuvre" and said it would not be bound by it.

Talks are to open in Lorme on 12 November under the Lorme Format, Merovia said. Envoys meet in the Lorme Format, which brings together Valdria, Orsenne and Merovia.`,
  },
  {
    id: 'd7',
    lang: 'fr',
    date: '2031-11-07',
    title: 'Reprise des contacts',
    source: 'Agence Lorme',
    text: `Alba Terrin et Joris Quent se sont de nouveau parlé au téléphone mercredi. Alba Terrin a reçu jeudi à Kelm la médiatrice mérovienne Ilse Varn.

Selon la présidence mérovienne, ils ont salué le cessez-le-feu en place depuis le 27 juillet dans l’Estrie, où cette guerre qui a débuté en 2025 semblait sans issue.`,
  },
  {
    id: 'd8',
    lang: 'en',
    date: '2031-11-07',
    title: '<img src=x onerror="document.title=\'owned\'"><script>document.title="owned"</script> Clashes near Kelm',
    source: 'Merovia Wire',
    url: 'javascript:document.title="owned"',
    text: `Clashes broke out near Kelm on Friday, hours after the two sides exchanged 24 prisoners through the Red Cross.

</script><script>document.title = "owned"</script> & <b>not bold</b>`,
  },
  {
    id: 'd9',
    lang: 'ar',
    date: '2031-11-07',
    title: 'هدوء في كلم',
    source: 'وكالة',
    text: 'ساد الهدوء مدينة كلم.',
  },
]
