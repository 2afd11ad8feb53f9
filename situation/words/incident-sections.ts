/**
 * The sections every report of an incident has, in the words of all languages, over a text folded into words. Two that
 * go together tell such a report whatever its title calls it.
 */
export const SECTIONS = {
  cause:
    / (?:root causes?|contributing factors?|five whys|5 whys|(?:grund)?ursachen?|cause (?:racine|profonde)|causa (?:raiz|principale|radice)|(?:grond)?oorzaak|grundorsak(?:en)?|rotorsak(?:en)?|grundarsag(?:en)?|rotarsak(?:en)?|juurisyy|przyczyna (?:zrodlowa|glowna)|kok neden(?:i|ler)?|корневая причина|первопричина|причина) |根本原因|原因分析|근본 ?원인|根因/u,
  timeline:
    / (?:timeline|chronology|sequence of events|chronologie|zeitverlauf|zeitleiste|ablauf|cronologia|linea (?:de|del) tiempo|linha do tempo|tijdlijn|tidslinje|handelseforlop|haendelsesforlob|hendelsesforlop|aikajana|tapahtumien kulku|os czasu|przebieg(?: zdarzen)?|zaman cizelgesi|хронология|таймлайн) |タイムライン|時系列|経緯|타임라인|경과|时间线|時間線|时间轴/u,
  impact:
    / (?:(?:customer |business )?impact|auswirkung(?:en)?|impacts?|impacto|impatto|impatt[io]|gevolgen|paverkan|pavirkning|konsekvens(?:er)?|vaikutus|vaikutukset|wplyw|skutki|etki(?:si)?|влияние|последствия) |影響(?:範囲)?|영향|影响/u,
  actions:
    / (?:action items?|corrective actions?|follow ups?|lessons learned|remediation|massnahmen|actions correctives|actions|acciones(?: correctivas)?|acoes(?: corretivas)?|azioni(?: correttive)?|acties|atgarder|handlinger|tiltak|toimenpiteet|dzialania(?: naprawcze)?|aksiyonlar|меры|действия|action points) |再発防止|対応策|アクション|재발 ?방지|조치|改进措施|改進措施|后续行动/u,
} as const;

/** What people who run systems write beside an incident, and those who report accidents do not. Over folded words. */
export const OPERATIONS =
  / (?:severity|sev ?[0-4]|responders?|on call|triggered|acknowledged|mitigated|resolved|affected (?:services?|components?|systems?)|components? affected|customer impact|outage|downtime|latency|error rate|rollback|deploy(?:ment)?|retrospective|post ?mortem|5xx|status page) /u;
