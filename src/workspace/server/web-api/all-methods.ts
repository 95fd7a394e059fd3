import type { SocketLink } from '../app-link/socket-link.js';
import { appMethods } from './app-methods.js';
import { chatMethods } from './chat-methods.js';
import { conversationMethods } from './conversation-methods.js';
import { fileMethods } from './file-methods.js';
import { historyMethods } from './history-methods.js';
import type { Methods } from './method.js';
import { userMethods } from './user-methods.js';
import { viewMethods } from './view-methods.js';

/** Everything an app may call. */
export function allMethods(socket: SocketLink | undefined): Methods {
  return {
    ...appMethods(socket),
    ...chatMethods,
    ...conversationMethods,
    ...historyMethods,
    ...fileMethods,
    ...userMethods,
    ...viewMethods,
  };
}
