import type { Chance } from './chance.js';

/** Names between semicolons. */
const listed = (names: string): string[] => names.split(';').map((name) => name.trim());

const SURNAMES = listed(`
  Wang 王; Li 李; Zhang 张; Liu 刘; Chen 陈; Yang 杨; Zhao 赵; Huang 黄; Zhou 周; Wu 吴; Xu 徐;
  Sun 孙; Hu 胡; Zhu 朱; Gao 高; Lin 林; He 何; Guo 郭; Ma 马; Luo 罗; Liang 梁; Song 宋; Tang 唐;
  Shen 沈; Cao 曹; Peng 彭; Lu 陆; Jiang 蒋; Yu 余; Gu 顾
`);

const GIVEN_NAMES = listed(`
  Wei 伟; Jianguo 建国; Qiang 强; Jun 军; Yong 勇; Jie 杰; Bin 斌; Haoran 浩然; Zihan 子涵; Min 敏;
  Yan 燕; Xiaohong 晓红; Li 丽; Fang 芳; Xue 雪; Yuxin 雨欣; Meiling 美玲; Ting 婷; Yichen 奕辰;
  Tao 涛; Zhigang 志刚; Xin 欣; Mengqi 梦琪; Pengfei 鹏飞; Hui 慧; Jiaqi 佳琪
`);

const FROM_ABROAD = listed(`
  Emma Novak; Daniel Weber; Sofia Rossi; James Carter; Yuki Tanaka; Park Ji-woo; Anna Lindqvist;
  Rahul Mehta; Claire Dubois; Miguel Torres; Olga Petrova; Peter van Dijk; Grace Okafor;
  Ahmed Hassan; Hannah Schmidt; Liam Walsh
`);

/** Guests who left no phone, and mostly no name, are known by what the rep remembers. */
const REMEMBERED = listed(`
  Grey jacket, came with daughter; Couple with a pram; Man in a blue work jacket; 戴眼镜的年轻男士;
  Lady with a red scarf; Two students, looking only; Driver of the old white Elantra;
  带父母来看车的女士; Tall man, came by bicycle; Mr Gu, in a hurry; Lady with a poodle;
  Family of five, minivan; Man with a motorcycle helmet; 穿运动服的中年男士;
  Retired couple from next door; Office badge of the bank opposite; Young man with headphones;
  Lady who asked for a taxi
`);

const MOBILE_PREFIXES = ['133', '135', '136', '138', '139', '150', '158', '159', '180', '186', '188', '189'];

/** A prime step through the 10,000 possible tails: no two guests share their last four digits. */
const TAIL_STEP = 7919;

const bothScripts = (surname: string, given: string): string => {
  const [family = '', familySign = ''] = surname.split(' ');
  const [own = '', ownSign = ''] = given.split(' ');
  return `${family} ${own} ${familySign}${ownSign}`;
};

export interface Guest {
  name: string;
  phone: string | null;
}

/** Who comes through the door: one in ten leaves no phone, one in ten is from abroad. */
export function createGuests(chance: Chance): () => Guest {
  const kind = chance.deck(['remembered', 'abroad', ...Array<'local'>(8).fill('local')] as const);
  const remembered = chance.deck(REMEMBERED);
  const abroad = chance.deck(FROM_ABROAD);
  let count = 0;
  return () => {
    count += 1;
    const drawn = kind();
    if (drawn === 'remembered') return { name: remembered(), phone: null };
    const middle = String(chance.between(0, 9999)).padStart(4, '0');
    const tail = String((count * TAIL_STEP) % 10_000).padStart(4, '0');
    const phone = `${chance.pick(MOBILE_PREFIXES)}${middle}${tail}`;
    const name =
      drawn === 'abroad' ? abroad() : bothScripts(chance.favour(SURNAMES), chance.pick(GIVEN_NAMES));
    return { name, phone };
  };
}
