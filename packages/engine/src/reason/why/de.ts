import type { WhyMessages } from './en'

/** What is said of a verdict beside its reason, in German. */
export const de: WhyMessages = {
  'claim.rarity': 'Das Bild ähnelt {phrase} mehr als {rarity}.',
  'claim.not-shown': 'Etwa {share} von 100 anderen Fotos ähneln {phrase} mehr.',
  'claim.margin': 'Der Abstand für {title} ist {margin}; über 0 ist ein Verstoß.',
  'claim.exception': 'Die Ausnahme {exception} hob die Regel nicht auf; ohne sie wäre der Abstand {without}.',
  'claim.lifted': 'Die Ausnahme {exception} hob die Regel auf; ohne sie wäre der Abstand {without}.',
  'claim.text': 'Die Wörter {match} wurden darin gelesen, mit einer Sicherheit von {confidence}.',
  'claim.detector': '{label} hat eine Wahrscheinlichkeit von {probability}; ab {least} zählt sie.',
  'claim.crop': 'Ein Ausschnitt für sich hat einen Abstand von {margin}; das ganze Bild hat {whole}.',
  'claim.examples': 'Entschieden hat, was {violations} zu findende und {allowed} zu erlaubende Bilder lehrten.',
  'claim.nearest-violation': 'Das ähnlichste gelehrte Bild ist eines, das zu finden ist: Ähnlichkeit {similarity}.',
  'claim.nearest-allowed': 'Das ähnlichste gelehrte Bild ist eines, das zu erlauben ist: Ähnlichkeit {similarity}.',
  'claim.region':
    'Übermalt man den Teil von {width} % mal {height} % bei {x} %, {y} %, sinkt der Abstand von {margin} auf {blurred} oder {mean}.',
  'claim.control': 'Übermalt man {boxes} so große Teile anderswo, bleiben mindestens {blurred} oder {mean}.',
  'claim.description': 'Ein beschreibendes Modell sagt: {text}.',

  'otherwise.clause': 'Erlaubte die Richtlinie {clause}, wäre die Entscheidung: {action}.',
  'otherwise.clause-next': 'Erlaubte die Richtlinie {clause}, entschiede {next}: {action}.',
  'otherwise.rule': 'Ohne die Regel {title} wäre die Entscheidung: {action}.',
  'otherwise.rule-next': 'Ohne die Regel {title} entschiede {next}: {action}.',
  'otherwise.exception': 'Ohne die Ausnahme {exception} wäre der Abstand {without} und die Entscheidung: {action}.',
  'otherwise.exceptions': 'Ohne die Ausnahmen von {title} wäre der Abstand {without} und die Entscheidung: {action}.',
  'otherwise.rate': 'Verspräche {title} eine Rate von {rate} %, wäre die Entscheidung: {action}.',
  'otherwise.rate-beyond':
    'Verspräche {title} eine Rate von {rate} %, was {bank} gewöhnliche Fotos nicht mehr belegen können, wäre die Entscheidung: {action}.',
  'otherwise.text': 'Ohne Wörter im Bild wäre die Entscheidung: {action}.',
  'otherwise.detector': 'Mit {label} unter {least} wäre die Entscheidung: {action}.',
  'otherwise.crop': 'Ohne den Blick auf Ausschnitte wäre die Entscheidung: {action}.',
  'otherwise.region':
    'Ohne den Teil von {width} % mal {height} % bei {x} %, {y} % wäre die Entscheidung eine andere als: {action}.',

  'not.below': 'Sie bleibt {margin} unter ihrer Schwelle.',
  'not.shown': 'Es ist deutlich genug zu sehen, um {margin}.',
  'not.excused': 'Die Ausnahme {exception} passt besser.',
  'not.excused-examples': 'Das Bild ähnelt mehr den Beispielen, die die Regel erlaubt.',
  'not.undecided': 'Nichts Sichtbares kann sie entscheiden.',
  'not.unevaluated': 'Ein Teil, den sie braucht, lief nicht.',
  'not.off': 'Die Richtlinie erklärt sie für nicht verletzend.',
  'not.error': 'Sie war nicht prüfbar.',
  'not.milder': 'Sie verlangt nur: {action}.',
  'not.later': 'Sie verlangt dasselbe und steht in der Richtlinie weiter hinten.',

  'action.allow': 'zulassen',
  'action.blur': 'unkenntlich machen',
  'action.review': 'prüfen lassen',
  'action.block': 'sperren',
}
