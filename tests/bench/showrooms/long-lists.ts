import { LISTS } from '../../../src/domain/base-data.js';
import { aShowroom, type House } from '../../support/a-showroom.js';
import { added, namesInUse } from '../../support/lists.js';

const MAKERS = [
  ...[
    '比亚迪',
    '吉利',
    '长安',
    '奇瑞',
    '哈弗',
    '红旗',
    '五菱',
    '传祺',
    '荣威',
    '名爵',
    '领克',
    '蔚来',
    '理想',
  ],
  ...[
    '小鹏',
    '极氪',
    '问界',
    '深蓝',
    '岚图',
    '腾势',
    '坦克',
    'Toyota',
    'Honda',
    'Volkswagen',
    'Nissan',
    'Tesla',
  ],
];
const SERIES = [
  ...['汉', '唐', '宋', '元', '秦', '星越', '博越', '帝豪', '逸动', '锐程', '瑞虎', '艾瑞泽', '大狗', '赤兔'],
  ...['Pro', 'Max', 'L7', 'X6', 'S9', 'E5'],
];
const TRIMS = ['舒适型', '豪华型', '尊贵型', '旗舰型', '运动型', '1.5T', '2.0T', '混动', '纯电', '四驱'];

/** Five thousand different names, Chinese and not, as a market writes them. */
const NAMES = TRIMS.flatMap((trim) =>
  SERIES.flatMap((series) => MAKERS.map((maker) => `${maker} ${series} ${trim}`)),
);

/** A showroom that opened today, each of whose lists has so many entries in use. */
export function aHouse(path: string, entriesPerList: number, setUp: Record<string, unknown> = {}): House {
  const house = aShowroom({ path, opened: new Date(), setUp });
  for (const list of LISTS) {
    const missing = entriesPerList - namesInUse(house, list).length;
    added(house, list, NAMES.slice(0, missing).join('\n'));
    if (namesInUse(house, list).length !== entriesPerList)
      throw new Error(`the list ${list} came out otherwise`);
  }
  return house;
}

/** The same for a server to open. */
export const aDatabase = (path: string, entriesPerList: number) => aHouse(path, entriesPerList).db.close();
