import express, { Router } from 'express';
import { answer } from '../client/client-routes.js';
import { Refusal } from '../refusal.js';
import type { Panel } from './panel.js';

const requests = ['clock', 'trouble', 'channel', 'member', 'delete', 'recover', 'reset', 'traffic'] as const;

/** The panel's side of the workspace: see panel-protocol.ts. */
export function panelRoutes(panel: Panel | undefined): Router {
  const router = Router().use(express.json());
  for (const name of requests) {
    router.post(`/${name}`, (request, response) =>
      answer(response, async () => {
        if (!panel) throw new Refusal('no_panel', { words: 'This workspace has no panel.' });
        const run = panel[name] as (body: unknown) => Promise<unknown>;
        return run(request.body ?? {});
      }),
    );
  }
  return router;
}
