/** Words that mean something broke and people answer for it. */
export const INCIDENT =
  /\bpost[- ]?mortems?\b|\bpost[- ]incident(?: review)?\b|\bincident (?:review|response|retro(?:spective)?|bridge|call|report|analysis|postmortem)\b|\bsev[- ]?[0-3]\b|\bp[01] (?:incident|outage)\b|\bINC-\d+\b|\bincident #?\d+\b|\b(?:outage|root cause) (?:review|analysis|call|bridge|report)\b|\bRCA\b|\bwar room\b|störungs(?:analyse|bericht)|ポストモーテム|障害(?:報告|対応|振り返り)|故障复盘|事故复盘|장애 (?:회고|리뷰)|разбор инцидента/iu;

export const NOT_INCIDENT =
  /\b(?:osha|hse|workplace|accident|police|game|making our|autopsy|forensic|sprint|anatomy|pathology|training|template|course)\b/iu;

/** Tools whose pages are incidents by their address. */
export const INCIDENT_ADDRESS =
  /^https:\/\/(?:[\w-]+\.pagerduty\.com\/(?:postmortems|incidents\/\w+)|[\w-]+\.app\.opsgenie\.com\/incident\/detail\/|app\.incident\.io\/[^/]+\/incidents\/\w+|app\.firehydrant\.io\/incidents\/\w+|manage\.statuspage\.io\/pages\/[^/]+\/incidents)/u;
