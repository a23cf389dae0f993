import type { CaseStudy } from '../case-study';
import { present, weak, type Check } from '../check';
import { hitsOf, linesOf, missing, onLine, places, type Hit } from './support/evidence';
import { passages } from './support/outline';
import { titleAndLines } from './support/own-passages';
import { addressesOf } from './support/addresses';

const TITLE =
  /\blicen[sc](?:e|es|ing|ia|ias|iamento|ja)\b|\blicen[çs]a\b|\blizenz\b|라이[선센]스|许可|許可|ライセンス|лицензи|lisensi|giấy phép/i;

const SAID =
  /\blicen[sc]ed\s+(?:\w+\s+){0,3}?under\b|\b(?:released|distributed|published|available|open[- ]sourced|provided|covered)\s+(?:\w+\s+){0,3}?under\b[^.\r\n]{0,30}\b(?:licen[sc]es?|MIT|Apache|A?L?GPL\w*|BSD|MPL|CC[- ]BY|CC0)\b|\b(?:MIT|Apache(?:[- ]2\.0| License)?|A?L?GPL(?:[- ]?v?[23](?:\.0)?)?|BSD(?:[- ][23][- ]clause)?|MPL(?:[- ]2\.0)?|ISC|Unlicense|Creative Commons|CC[- ]BY[\w-]*)[- ]+licen[sc]ed?\b|\blicen[sc]e\b\W{1,12}(?:MIT|Apache|A?L?GPL|BSD|MPL|ISC|CC|Unlicense|proprietary|see)\b|\bbajo (?:la )?licencia\b|\bsob a licen[çc]a\b|\bsee (?:the )?\W?licen[sc]e\b|MIT 许可|MIT 라이[선센]스|MIT ライセンス|лицензи[а-яё]+ MIT|lisensi MIT|(?<![\w/-])(?:Apache-2\.0|A?GPL-3\.0(?:-only|-or-later)?|LGPL-[23]\.[01]|BSD-[23]-Clause|MPL-2\.0)(?![\w/])|\ball rights reserved\b|\bpublic domain\b/gi;

/** The terms of what others have made. */
const OF_DATA = /\b(?:data ?sets?|data|images?|corpus|kaggle|license (?:plate|key)s?|weights|driver)\b/i;

const OF_CODE = /\b(?:this|the|our|my) (?:project|code|repo(?:sitory)?|software|work|package|app\w*|tool)\b/i;

export const license: Check = {
  id: 'readme/license',
  axis: 'scope',
  title: 'Licence',
  asks: 'Under which licence others may use the code: named, or linked.',
  judge(study) {
    const sections = passages(study, TITLE).filter(
      ({ section, blocks }) =>
        blocks.length > 0 &&
        !OF_DATA.test(section.title) &&
        !blocks.every((block) => IS_OPEN.test(study.body.proseIn(block))),
    );
    const links = addressesOf(study)
      .filter(
        ({ target, image, around }) =>
          !image && /(?:^|\/)(?:un)?licen[cs]e(?:\.(?:md|txt|rst))?$/i.test(target) && !/!\[|<img/i.test(around),
      )
      .map((address) => onLine(study, { start: study.body.span.start, end: study.body.span.end }, address.start));
    const found = [
      ...sections.slice(0, 3).flatMap((passage) => titleAndLines(study, passage)),
      ...linesOf(study, hitsOf(study, SAID, { aside: true }).filter(isOwn)),
      ...links,
    ];
    if (found.length > 0) return present(places(study, found), 'The README names the licence.');
    const badges = study.blocks.badges.filter(({ alt, image }) => /licen[cs]e/i.test(`${alt} ${image}`));
    const hint = suggestion(study);
    const front = inFrontMatter(study);
    if (badges.length > 0 || front.length > 0)
      return weak(
        places(study, [...badges, ...front]),
        `The licence stands in a badge or in the front matter, and not in the text. ${hint}`,
      );
    return missing(study, `No licence is named, so nobody may use the code. ${hint}`);
  },
};

const isOwn = ({ statement: { text } }: Hit): boolean =>
  (!OF_DATA.test(text) || OF_CODE.test(text)) && !IS_OPEN.test(text);

/** A form tells its author to name one, or the author has not chosen yet. */
const IS_OPEN =
  /^[^\p{L}\d]*(?:(?:please )?(?:specify|choose|insert|indicate|select|fill in|put|write|add|state|name|mention) (?:\w+ ){0,2}?licen[sc]e\b(?! (?:header|plate|key|notice|file to)s?\b)|(?:укажите|добавьте|выберите|впишите|вставьте)\s+(?:[а-яё]+\s+){0,2}лицензи|(?:especifi(?:ca|que)|indi(?:ca|que)|elige|escolha|insert[ae]|inserir|añad[ae]|adicione|informe) (?:\w+ ){0,2}?licen[cç]\w+|(?:indique[zr]|précise[zr]|ajoute[zr]|choisi(?:r|ssez)) (?:\w+ ){0,2}?licen[cs]e|(?:tbd|todo|to be (?:decided|determined|defined|added|announced)|not (?:yet )?(?:decided|chosen|specified|determined|licen[sc]ed)|undecided|n\/a|none(?: yet)?|(?:(?:there is|we have|this (?:project|repo(?:sitory)?|code) (?:currently )?has) )?(?:currently )?no (?:explicit |formal |specific )?licen[sc]e(?: file)?(?: (?:yet|so far|at (?:present|the moment)|currently|(?:has been|is|was) (?:\w+ )?(?:chosen|specified|provided|included|added|declared)))*)[^\p{L}\d]*$)/iu;

function inFrontMatter({ document, body }: CaseStudy): { start: number; end: number }[] {
  const match = /^license:[^\r\n]*/m.exec(document.text.slice(0, body.span.start));
  return match ? [{ start: match.index, end: match.index + match[0].length }] : [];
}

function suggestion({ workspace }: CaseStudy): string {
  const { licence } = workspace.facts;
  if (!licence) return 'Add a `LICENSE` file, and a line such as "Licensed under MIT".';
  const name = workspace.nameOf(licence.path);
  return `Add a line such as "Licensed under ${licence.spdx ?? 'the terms'} in [${name}](${name})".`;
}
