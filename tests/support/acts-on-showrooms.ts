import { parsePeriod } from '../../src/domain/statistics.js';
import { createShowroomStore } from '../../src/store/showroom-store.js';
import { createStaffStore } from '../../src/store/staff-store.js';
import { addShowroom } from '../../src/use-cases/add-showroom.js';
import { addStaff } from '../../src/use-cases/add-staff.js';
import { changeSettings } from '../../src/use-cases/change-settings.js';
import { changeStaff } from '../../src/use-cases/change-staff.js';
import { chooseLanguage } from '../../src/use-cases/choose-language.js';
import { closeShowroom, reopenShowroom } from '../../src/use-cases/close-showroom.js';
import { decideJoining } from '../../src/use-cases/decide-joining.js';
import { identify } from '../../src/use-cases/identify.js';
import {
  chooseShowroom,
  countNeglected,
  listShowrooms,
  viewShowrooms,
} from '../../src/use-cases/list-showrooms.js';
import { postDigest } from '../../src/use-cases/post-digest.js';
import { viewChanges } from '../../src/use-cases/view-changes.js';
import { openHome, viewHome } from '../../src/use-cases/view-home.js';
import { viewJoinRequest } from '../../src/use-cases/view-join-request.js';
import { viewSettings, viewZoneChange } from '../../src/use-cases/view-settings.js';
import { viewMember, viewStaff } from '../../src/use-cases/view-staff.js';
import { viewStatistics } from '../../src/use-cases/view-statistics.js';
import { viewStatus } from '../../src/use-cases/view-status.js';
import { aSetUp, WORDS } from './a-showroom.js';
import type { Acts } from './acts.js';
import { aToken } from './forms.js';
import type { Scene } from './permission-scene.js';
import { shown, verdictOf } from './verdict.js';

/** Whoever may take people on is told where it does not work out for another reason. */
function adding({ house, actor }: Scene, roles: ('rep' | 'executive')[]) {
  const people = [{ slackUserId: 'U_NEW', name: 'New' }];
  const result = addStaff(house.deps, { people, roles, moves: false }, actor, aToken());
  const [obstacle] = result.kind === 'hindered' ? result.obstacles : [];
  return obstacle?.kind === 'refused' && obstacle.reason !== 'showroom-closed' ? obstacle : result;
}

const openedShowroom = { code: 'GZ', teamChannel: 'C_GZ', managers: ['U_NEW'], reps: [], executives: [] };

/** What is done to a showroom as a whole, by the use case that does it. */
export const ACTS_ON_SHOWROOMS = {
  'see home': {
    openHome: ({ house: { deps }, actor }) => verdictOf(openHome(deps, actor), 'opened'),
    chooseLanguage: ({ house: { deps }, actor, relation }) =>
      // Everybody chooses for themselves, and is on the staff of their own showroom.
      relation === 'other showroom'
        ? 'cannot arise'
        : verdictOf(chooseLanguage(deps, actor, 'zh-CN'), 'chosen'),
  },
  'see statistics': {
    viewStatistics: ({ house: { deps, clock }, actor }) =>
      verdictOf(viewStatistics(deps, parsePeriod('', clock.today())!, actor), 'found'),
  },
  'post digest': {
    postDigest: ({ house: { deps }, actor }) => verdictOf(postDigest(deps, actor, aToken()), 'posted'),
  },
  'see status': {
    viewStatus: ({ house: { deps }, actor }) => verdictOf(viewStatus(deps, actor, null), 'found'),
  },
  'manage staff': {
    viewStaff: ({ house: { deps }, actor }) => shown(viewStaff(deps, actor)),
    viewMember: ({ house: { deps }, actor, colleague }) => shown(viewMember(deps, actor, colleague.id)),
    addStaff: (scene) => verdictOf(adding(scene, ['rep']), 'added', 'hindered'),
    changeStaff: ({ house: { deps }, actor, colleague }) =>
      verdictOf(changeStaff(deps, colleague.id, { status: 'on-leave' }, actor), 'changed'),
    viewJoinRequest: ({ house: { deps }, actor, joinRequestId }) =>
      shown(viewJoinRequest(deps, joinRequestId, actor)),
    decideJoining: ({ house: { deps }, actor, joinRequestId }) =>
      verdictOf(decideJoining(deps, joinRequestId, 'declined', actor), 'decided'),
  },
  'grant any role': {
    addStaff: (scene) => verdictOf(adding(scene, ['executive']), 'added'),
    changeStaff: ({ house: { deps }, actor, colleague }) =>
      verdictOf(changeStaff(deps, colleague.id, { roles: ['rep', 'admin'] }, actor), 'changed'),
  },
  'see changes': {
    viewChanges: ({ house: { deps }, actor }) =>
      verdictOf(viewChanges(deps, actor, { offset: 0, most: 9 }), 'found'),
  },
  'change settings': {
    viewSettings: ({ house: { deps }, actor }) => verdictOf(viewSettings(deps, actor), 'found'),
    viewZoneChange: ({ house: { deps }, actor }) =>
      verdictOf(viewZoneChange(deps, 'Asia/Tokyo', actor), 'found'),
    changeSettings: ({ house: { deps }, actor }) =>
      verdictOf(changeSettings(deps, { name: 'New' }, actor, aToken()), 'changed'),
  },
  'manage showrooms': {
    viewShowrooms: ({ house: { deps }, actor }) => verdictOf(viewShowrooms(deps, actor), 'found'),
    countNeglected: ({ house: { deps }, actor }) => shown(countNeglected(deps, actor) !== undefined),
    addShowroom: ({ house: { deps }, actor }) =>
      verdictOf(addShowroom(deps, aSetUp(openedShowroom), WORDS, actor, aToken()), 'opened'),
    closeShowroom: ({ house: { deps }, actor }) =>
      verdictOf(closeShowroom(deps, actor), 'closed', 'unchanged'),
    reopenShowroom: ({ house: { db, deps, clock }, actor: { staff, showroom } }) => {
      createShowroomStore(db).setClosed(showroom.id, clock.now());
      const actor = { showroom, staff: createStaffStore(db).get(staff.id) };
      return verdictOf(reopenShowroom(deps, actor), 'reopened');
    },
    viewHome: ({ house: { deps }, actor }) =>
      shown(viewHome(deps, actor, { customers: 9, decisions: 9 }).backup),
  },
  'choose showroom': {
    identify: ({ house: { deps }, actor: { staff, showroom } }) => {
      const identity = identify(deps, staff.slackUserId, showroom.id);
      return shown(identity.kind === 'staff' && identity.actor.showroom.id === showroom.id);
    },
    listShowrooms: ({ house: { deps }, actor: { staff, showroom } }) =>
      shown(listShowrooms(deps, staff).find(({ id }) => id === showroom.id)),
    chooseShowroom: ({ house: { deps }, actor: { staff, showroom } }) =>
      shown(chooseShowroom(deps, staff, showroom.id)),
  },
} satisfies Acts;
