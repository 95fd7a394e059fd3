import { join } from 'node:path';
import { type Config, parseConfig } from '../../src/config.js';
import { aFolder } from '../support/a-folder.js';

/** The configuration of a bot on Slack, with folders of its own. */
export const aConfig = (variables: Record<string, string> = {}): Config => {
  const folder = aFolder();
  return parseConfig({
    DATA_DIR: folder,
    BACKUP_DIR: join(folder, 'backups'),
    SLACK_BOT_TOKEN: 'xoxb-1',
    SLACK_APP_TOKEN: 'xapp-1',
    ...variables,
  });
};
