import type { ReasonMessages } from './en'

/** Reasons in German. */
export const de: ReasonMessages = {
  'rarity.of': '{count} von {bank} gewöhnlichen Fotos',
  'rarity.any': 'jedes von {bank} gewöhnlichen Fotos',

  'reason.match': 'Passt zu {clause}: Das Bild ähnelt dem mehr als {rarity}.',
  'reason.may-match': 'Passt vielleicht zu {clause}: Das Bild ähnelt dem mehr als {rarity}; bitte selbst ansehen.',
  'reason.examples': 'Ähnelt den Beispielen von {title}, und zwar mehr als {rarity}.',
  'reason.may-be-examples':
    'Ähnelt vielleicht den Beispielen von {title}, und zwar mehr als {rarity}; bitte selbst ansehen.',
  'reason.not-shown': 'Zeigt {clause} nicht deutlich genug: Etwa {share} von 100 anderen Fotos ähneln dem mehr.',
  'reason.barely-shown': 'Zeigt kaum {clause}, obwohl die Richtlinie das verlangt; bitte selbst ansehen.',
  'reason.text': 'Zeigt die Wörter {match}, nach denen {title} sucht.',
  'reason.detector': 'Ein Detektor meldet {label}, wonach {title} sucht.',
  'reason.crop': 'Ein Ausschnitt des Bildes, für sich betrachtet, passt zu {clause}.',
  'reason.may-crop':
    'Ein Ausschnitt des Bildes, für sich betrachtet, passt vielleicht zu {clause}; bitte selbst ansehen.',

  'reason.partial': 'Keine Regel traf auf das erste von {frames} Einzelbildern zu; die anderen wurden nicht angesehen.',
  'reason.partial-above':
    'Nur das erste von {frames} Einzelbildern wurde angesehen, was mehr verlangt als {title} nach dem Gesehenen.',
  'reason.unevaluated':
    'Keine Regel traf zu, aber {title} war nicht vollständig prüfbar: Ein Teil, den sie braucht, lief nicht.',
  'reason.unevaluated-above':
    'Die Regel {title} war nicht vollständig prüfbar, was mehr verlangt als {other} nach dem Gesehenen.',

  'reason.excused': 'Ähnelt {clause}, aber die Ausnahme {exception} passt besser.',
  'reason.excused-examples': 'Ähnelt {clause}, aber noch mehr den Beispielen, die das erlaubt.',
  'reason.nearest': 'Keine Regel traf zu; am nächsten kam {clause}, unter ihrer Schwelle.',
  'reason.nearest-examples': 'Keine Regel traf zu; am nächsten kamen die Beispiele von {title}, unter ihrer Schwelle.',
  'reason.shown': 'Zeigt {clause}, wie es die Richtlinie verlangt.',
  'reason.none': 'Keine Regel der Richtlinie traf zu.',
}
