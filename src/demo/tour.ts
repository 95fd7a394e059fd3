import type { TourStep } from '../workspace/protocol.js';

const ZHOU_KAI = 'U0ZHOUKAI';
const LI_NA = 'U0LINA';
const CHEN_JING = 'U0CHENJING';

/** A day in the showroom, for somebody who has never seen one. */
export const TOUR: readonly TourStep[] = [
  {
    anchor: 'composer',
    as: LI_NA,
    draft: '/register',
    words: {
      en: {
        title: 'A guest walks in',
        text: 'You are Li Na, a sales consultant. Send /register and fill in the form: a name, a phone, where the guest comes from and a level are enough.',
      },
      zh: {
        title: '客户进店',
        text: '你是销售顾问李娜。发送 /register 并填写表单：姓名、电话、信息来源和级别就够了。',
      },
    },
  },
  {
    anchor: 'app-messages',
    as: CHEN_JING,
    words: {
      en: {
        title: 'The manager decides',
        text: 'Chen Jing, the manager, has a message with the whole card. Become her and press Approve: the first revisit is then planned, and Li Na hears of it.',
      },
      zh: {
        title: '经理审核',
        text: '经理陈静收到了完整的客户卡片。切换为她并批准登记：首次回访随即排定，李娜也会收到通知。',
      },
    },
  },
  {
    anchor: 'home',
    as: LI_NA,
    words: {
      en: {
        title: 'What waits for you',
        text: 'Li Na’s Home lists who is overdue and who is due today. Press Log revisit beside one: what was said, and when to speak next.',
      },
      zh: {
        title: '今天要做的事',
        text: '李娜的主页列出逾期和今天到期的客户。点击其中一位旁边的回访按钮：记下谈了什么、下次何时联系。',
      },
    },
  },
  {
    anchor: 'composer',
    as: LI_NA,
    draft: '/customer ',
    words: {
      en: {
        title: 'Won or lost',
        text: 'Send /customer with a name from your list: the card comes, with its history. Press Won or Lost. It counts only when Chen Jing confirms it.',
      },
      zh: {
        title: '成交或战败',
        text: '发送 /customer 加上名单中的姓名：卡片会带着全部经过出现。标记成交或战败，经陈静确认后才算数。',
      },
    },
  },
  {
    anchor: 'composer',
    draft: '/stats today',
    words: {
      en: {
        title: 'The numbers',
        text: 'Send /stats today: enquiries, won, lost and due revisits, with charts. Only you see it, until you share it to the channel.',
      },
      zh: {
        title: '看数据',
        text: '发送 /stats today：今日咨询、成功、失败和需回访客户，附图表。只有你看得到，分享后全频道可见。',
      },
    },
  },
  {
    anchor: 'panel',
    words: {
      en: {
        title: 'Tomorrow morning',
        text: 'Open the workspace panel and press Tomorrow 08:29. Within a minute it is half past eight, and the morning digest comes by itself.',
      },
      zh: {
        title: '明天早上',
        text: '打开工作区面板，点击“明天 08:29”。一分钟之内就到八点半，早报会自动发出。',
      },
    },
  },
  {
    anchor: 'channel',
    words: {
      en: {
        title: 'The morning digest',
        text: 'In the team channel: yesterday’s numbers and the month so far; in its thread, each rep’s revisits. Now explore, or switch some trouble on in the panel.',
      },
      zh: {
        title: '早报',
        text: '团队频道里有昨天和本月至今的数据，消息列中有每位顾问的回访。接下来随意探索，或在面板里制造点故障。',
      },
    },
  },
];

/** The same where the app has just been installed: before a guest can walk in there must be a showroom. */
export const TOUR_OF_NEW: readonly TourStep[] = [
  {
    anchor: 'app-messages',
    as: ZHOU_KAI,
    words: {
      en: {
        title: 'Just installed',
        text: 'Zhou Kai looks after the workspace and has a message from the app. Become him, press the button in it and fill in the form: put Li Na on the reps and Chen Jing on the managers.',
      },
      zh: {
        title: '刚刚安装',
        text: '管理员周凯收到了应用发来的私信。切换为他，点击私信里的按钮并填好表单：销售顾问选李娜，销售经理选陈静。',
      },
    },
  },
  ...TOUR,
];
