import { type DatabaseProblemKind, databaseProblem } from '../store/database-problem.js';

/** Why nothing can be saved or read, where that is what an error means: no mistake of the program, and no retry helps. */
export const storageProblem = (error: unknown): DatabaseProblemKind | undefined => databaseProblem(error);
