import { expect, it } from 'vitest';
import { language } from './language.ts';
import { entryText, judge } from './testing.ts';

const judgeAlias = (alias: string) => judge(language, [entryText({ aliases: [alias] })]);

it('wants the language of names in other scripts, and of no Latin ones', () => {
  expect(judgeAlias('{ text: С-400, type: native }')).toEqual(['7: "С-400" is not in Latin letters: it needs lang']);
  expect(judgeAlias('{ text: DF-41导弹, type: native }')).toEqual(['7: "DF-41导弹" is not in Latin letters: it needs lang']);
  expect(judgeAlias('{ text: С-400, type: native, lang: ru }')).toEqual([]);
  expect(judgeAlias('{ text: Système Kinʼžal, type: spelling }')).toEqual([]);
});
