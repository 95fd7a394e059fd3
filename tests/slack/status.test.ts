import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createBackupFolder } from '../../src/store/backup-folder.js';
import type { Database } from '../../src/store/open-database.js';
import { aBot } from '../support/a-bot.js';
import { aFolder } from '../support/a-folder.js';
import { fillsRegistration, registers } from '../support/walk-in.js';

describe('/showroom status', () => {
  test('tells an admin the version, the database, the last backup and what waits', async () => {
    const backupDir = aFolder();
    const { person, db, clock } = await aBot({ backupDir });
    const admin = person('admin');
    await admin.command('/showroom status');
    await admin.sees(/Showroom 1\.2\.3, Node v\d+[\s\S]*\d MB[\s\S]*Last backup[\s\S]*None yet/);
    await createBackupFolder(backupDir, db.$client.name).add(clock.now());
    clock.passMs(3_600_000);
    await admin.command('/showroom status');
    await admin.sees(/Last backup[\s\S]*\(1 hour ago\)[\s\S]*\d+ waiting, 0 undeliverable/);
  });

  test('is in the reader’s language', async () => {
    const { person } = await aBot({ locales: { manager: 'zh-CN' } });
    const manager = person('manager');
    await manager.command('/showroom status');
    await manager.sees(/机器人状态[\s\S]*程序版本 1\.2\.3[\s\S]*最近备份[\s\S]*还没有/);
  });

  test('is not for reps, and their help does not name it', async () => {
    const { person } = await aBot();
    const rep = person('rep');
    await rep.command('/showroom status');
    await rep.sees('Your role does not allow this');
    await rep.command('/showroom help');
    const help = await rep.sees('What you can do here');
    expect(JSON.stringify(help.blocks)).not.toContain('/showroom status');
    const manager = person('manager');
    await manager.command('/showroom help');
    await manager.sees('`/showroom status`');
  });
});

describe('the night’s backup', () => {
  test('is made once, and shows in the admin’s Home', async () => {
    const backupDir = aFolder();
    const { person, clock, tick } = await aBot({ backupDir });
    clock.set('2026-03-03', '02:29');
    await tick();
    expect(readdirSync(backupDir)).toEqual([]);
    clock.set('2026-03-03', '02:30');
    await tick();
    await tick();
    expect(readdirSync(backupDir)).toEqual(['showroom-2026-03-02T183000Z.db']);
    const home = await person('admin').home();
    expect(home.text).toContain('Last backup: 3 Mar, 02:30 (0 hours ago)');
  });

  test('that fails is told to the admins, once, and to nobody else', async () => {
    const { person, clock, tick, log } = await aBot({ backupDir: '/dev/null/backups' });
    const admin = person('admin');
    const manager = person('manager');
    clock.set('2026-03-03', '02:30');
    await tick();
    await tick();
    await admin.sees('Last night’s backup failed', { in: 'dm' });
    expect(admin.messages({ in: 'dm' }).filter(({ text }) => text.includes('backup'))).toHaveLength(1);
    expect(manager.messages({ in: 'dm' }).filter(({ text }) => text.includes('backup'))).toEqual([]);
    expect(log).toContainEqual(
      expect.objectContaining({ msg: 'the backup failed', problem: 'cannot-write' }),
    );
  });
});

describe('an action that cannot be saved', () => {
  /** Two customers with such a note do not fit on one page. */
  const note = '很'.repeat(1000);
  /** None of them is free. */
  const pages = ({ $client }: Database) => $client.exec('vacuum').pragma('page_count', { simple: true });

  test.each([
    [
      'the disk is full',
      'disk-full',
      (db: Database) => `max_page_count = ${pages(db)}`,
      'max_page_count = 9999',
    ],
    ['the file cannot be written', 'read-only', () => 'query_only = 1', 'query_only = 0'],
  ])(
    'because %s is refused with what to do, leaves nothing, and succeeds later',
    async (_why, storage, spoil, mend) => {
      const { person, db, log } = await aBot();
      const rep = person('rep');
      await registers(rep, { note, phone: '139 0000 0000' });
      const form = await fillsRegistration(rep, { note });
      const customers = () => db.$client.prepare('select count(*) from customers').pluck().get();
      db.$client.pragma(spoil(db));
      await expect(form.submit()).rejects.toThrow();
      await rep.sees(/Nothing was saved[\s\S]*`showroom doctor`/, { in: 'dm' });
      expect(log).toContainEqual(
        expect.objectContaining({ msg: 'nothing could be saved', storage, reference: expect.any(String) }),
      );
      db.$client.pragma(mend);
      expect(customers()).toBe(1);
      await registers(rep, { note });
      expect(customers()).toBe(2);
    },
  );

  test('is refused in the reader’s language, and only to who did it', async () => {
    const { person, db } = await aBot({ locales: { manager: 'zh-CN' } });
    const manager = person('manager');
    const admin = person('admin');
    db.$client.pragma('query_only = 1');
    await manager.command('/showroom digest');
    await manager.sees(/没有保存任何内容[\s\S]*`showroom doctor`/);
    db.$client.pragma('query_only = 0');
    expect(admin.messages({ in: 'dm' })).toEqual([]);
  });
});
