import type { Showroom } from '../domain/showroom.js';
import type { Deps } from '../use-cases/deps.js';
import { describeEntry } from '../use-cases/describe-entry.js';
import { identify } from '../use-cases/identify.js';
import { listBaseData } from '../use-cases/list-base-data.js';
import { type SetUpWords, setUpShowroom } from '../use-cases/set-up-showroom.js';
import { DOSSIERS, MODELS } from './dossiers.js';
import { expectKind } from './floor.js';
import { idsWithRole, PEOPLE, SHOWROOM } from './people.js';

export interface Opening {
  /** Id of the team channel in the workspace. */
  teamChannel: string;
  /** Another time zone than the demo's own. */
  timeZone?: string;
  words: Pick<SetUpWords, 'lists' | 'levels'>;
}

/** The demo's showroom with its staff and base data, and no customer yet. */
export function openShowroom(deps: Deps, { teamChannel, timeZone, words }: Opening): Showroom {
  const [installer] = idsWithRole('admin');
  if (installer === undefined) throw new Error('the demo has no admin');
  const people = new Map(PEOPLE.map(({ slackUserId, name }) => [slackUserId, name]));
  const input = { ...SHOWROOM, teamChannel, timeZone: timeZone ?? SHOWROOM.timeZone };
  const admin = { slackUserId: installer, isWorkspaceAdmin: true };
  const { showroom } = expectKind(setUpShowroom(deps, input, { ...words, people }, admin), 'set-up');
  describeModels(deps, installer);
  return showroom;
}

/** The installer writes down what the floor should know of the cars, its own and its rivals'. */
function describeModels(deps: Deps, installer: string) {
  const { actor } = expectKind(identify(deps, installer), 'staff');
  const { desiredModel, competitorModel } = listBaseData(deps, actor.showroom.id).entries;
  const known = new Map(Object.entries({ ...MODELS, ...DOSSIERS }));
  for (const { id, name } of [...desiredModel, ...competitorModel]) {
    const details = known.get(name);
    if (details) expectKind(describeEntry(deps, id, details, actor, `described-${id}`), 'described');
  }
}
