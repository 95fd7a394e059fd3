import type { Way } from '../domain/revisit.js';

/** What reps write down at the first visit. */
export const NOTES = [
  'Replaces a ten-year-old car. Will talk it over at home.',
  'Asked about the trade-in value of a 2016 Elantra.',
  'Wants white, and a sunroof.',
  'First car. Licence since last month.',
  'Comparing two dealers on price.',
  'Second child on the way, needs the space.',
  'Drives 80 km a day to Pudong and back.',
  'Interested in the loan with no interest for two years.',
  'Liked the interior, found the boot small.',
  'Waiting for a Shanghai licence plate.',
  'Company car for a small trading firm, invoice needed.',
  '想看顶配，周末带家人再来。',
  '主要接送孩子，关注安全配置。',
  '预算有限，问了三年免息。',
  'Parents pay, so the parents decide.',
  'Only looking, took a leaflet.',
  '',
  '',
  '',
];

/** What was said at a revisit, by the way of the contact. */
export const SAID: Record<Way, readonly string[]> = {
  phone: [
    'Still comparing. Asked for the on-the-road price in writing.',
    'Wife wants to see the colour by daylight.',
    'Busy with work, call again next week.',
    'Asked whether the discount is still on.',
    'Bank approved the loan, now choosing the colour.',
    'Will decide after the holiday.',
    '还在对比，价格再谈谈。',
    '说周末有空过来试驾。',
    'Trade-in offer elsewhere was higher by 3,000.',
    'Friendly, but in no hurry.',
  ],
  message: [
    'Sent the price list, he thanked and will read it tonight.',
    'Sent photos of the grey one that came in today.',
    'Asked for the insurance offer, sent it.',
    '发了配置表，回复说看看。',
    'Wants to know the delivery time: two weeks.',
  ],
  'showroom-visit': [
    'Came with the family, sat in the car for half an hour.',
    'Looked at the boot with a pram. It fits.',
    'Went through the loan table together.',
    '带爱人一起来看车，比较满意。',
    'Had the old car valued: 42,000.',
  ],
  'test-drive': [
    'Drove round the elevated road. Likes the steering, finds it a little loud.',
    'Test drive with the whole family, very pleased.',
    'Tried the parking assistant three times and laughed.',
    '试驾后觉得动力不错。',
  ],
  'home-visit': [
    'Brought the contract draft to the office, they want one more clause.',
    'Measured the parking space in the basement: it fits.',
  ],
};

export const NOT_REACHED = ['No answer.', 'Line busy, twice.', 'Phone switched off.', '无人接听。'];

/** Why the next contact is later than the level asks. */
export const LATER_BECAUSE = [
  'Away on business until then.',
  'Asked to be called after the holiday.',
  '出差，回来再联系。',
];

export const SIGNED = [
  'Came back and signed. Deposit 5,000 paid by card.',
  'Signed after one more look at the colour.',
  '今天签单，定金已付。',
  'Brought the trade-in papers and signed.',
  'Signed with the two-year loan.',
];

export const LOST_NOTES = [
  'Told me so, friendly.',
  'Could not match the offer.',
  'Does not want to be called again before spring.',
  '客户已提车。',
  'Their circumstances have changed.',
];

export const INVALID_NOTES = [
  'On file twice: the wife registered last week.',
  'Works for a competitor, came for the price list.',
  'Came for after-sales, does not want a car.',
];
